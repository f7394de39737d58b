/** A shop as it is before anything happens in it. */
export type ShopProfile = {
  domain: string;
  handle: string;
  /** Place in the list: keeps the ids of the shops apart. */
  index: number;
  id: string;
  name: string;
  tagline: string;
  owner: string;
  email: string;
  phone: string;
  locale: "en" | "ja";
  timeZone: string;
  currency: "USD" | "JPY";
  country: "US" | "JP";
  countryName: string;
  province: string;
  provinceCode: string | null;
  city: string;
  /** Town and region as the shop writes them. */
  place: string;
  zip: string;
  address1: string;
  createdAt: string;
  /** Whose orders the seed makes: names and streets are drawn from that population. */
  population: "US" | "JP" | "other";
  /** A colour of the shop's theme. */
  accent: string;
};

export const DEMO_SHOP = "doorstep-demo.myshopify.com";
export const JAPANESE_SHOP = "toguchi-ya.myshopify.com";
export const OTHER_SHOP = "other-tenant.myshopify.com";

export const SHOP_PROFILES: readonly ShopProfile[] = [
  {
    domain: DEMO_SHOP,
    handle: "doorstep-demo",
    index: 1,
    id: "61840010001",
    name: "Harbor & Hearth",
    tagline: "Things for the house, made to last",
    owner: "Ann Keller",
    email: "hello@harborandhearth.example",
    phone: "+1 718 555 0142",
    locale: "en",
    timeZone: "America/New_York",
    currency: "USD",
    country: "US",
    countryName: "United States",
    province: "New York",
    provinceCode: "NY",
    city: "Brooklyn",
    place: "Brooklyn, New York",
    zip: "11231",
    address1: "88 Van Dyke Street",
    createdAt: "2023-03-14T15:00:00Z",
    population: "US",
    accent: "#1f5c4d",
  },
  {
    domain: JAPANESE_SHOP,
    handle: "toguchi-ya",
    index: 2,
    id: "61840010002",
    name: "渡口屋",
    tagline: "読谷のうつわと、島のお茶",
    owner: "渡口 美咲",
    email: "info@toguchi-ya.example",
    phone: "+81 98 555 0188",
    locale: "ja",
    timeZone: "Asia/Tokyo",
    currency: "JPY",
    country: "JP",
    countryName: "Japan",
    province: "Okinawa",
    provinceCode: "JP-47",
    city: "読谷村",
    place: "沖縄県読谷村",
    zip: "904-0323",
    address1: "高志保1020-1",
    createdAt: "2024-06-01T01:00:00Z",
    population: "JP",
    accent: "#8a3b2a",
  },
  {
    domain: OTHER_SHOP,
    handle: "other-tenant",
    index: 3,
    id: "61840010003",
    name: "Other Tenant Outfitters",
    tagline: "Gear for hills and rain",
    owner: "Otto Other",
    email: "owner@other-tenant.example",
    phone: "+1 503 555 0177",
    locale: "en",
    timeZone: "America/Los_Angeles",
    currency: "USD",
    country: "US",
    countryName: "United States",
    province: "Oregon",
    provinceCode: "OR",
    city: "Portland",
    place: "Portland, Oregon",
    zip: "97209",
    address1: "1200 NW Flanders Street",
    createdAt: "2025-01-10T18:00:00Z",
    population: "other",
    accent: "#34467a",
  },
];
