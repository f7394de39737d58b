import { gid } from "../../state/ids.ts";
import type { Settings } from "../../options.ts";
import type { ShopProfile } from "../../state/shop-profiles.ts";
import type { Shop } from "../../state/shop.ts";
import type { Fields } from "../context.ts";
import { locationsConnection } from "./location-fields.ts";
import { metafieldFields } from "./metafield-fields.ts";

export const APP_ID = "280101010101";

function offsetMinutes(timeZone: string, at: Date): number {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
    at,
  );
  return Math.round((Date.parse(`${wall.replace(" ", "T")}Z`) - at.getTime()) / 60_000);
}

/** The shop's real address, which nothing answers at, or the storefront on this machine. */
const storefrontUrl = ({ domain, handle }: ShopProfile, { localStorefronts, url }: Settings): string =>
  localStorefronts ? `${url}/shops/${handle}` : `https://${domain}`;

export const shopFields: Fields<Shop> = {
  ...metafieldFields("Shop"),
  id: ({ profile }) => gid("Shop", profile.id),
  name: ({ profile }) => profile.name,
  description: ({ profile }) => profile.tagline,
  email: ({ profile }) => profile.email,
  contactEmail: ({ profile }) => profile.email,
  shopOwnerName: ({ profile }) => profile.owner,
  myshopifyDomain: ({ profile }) => profile.domain,
  url: ({ profile }) => `https://${profile.domain}`,
  primaryDomain: ({ profile }, _args, { settings }) => ({
    id: gid("Domain", profile.id),
    host: profile.domain,
    url: storefrontUrl(profile, settings),
    sslEnabled: true,
    localization: { alternateLocales: [], country: null, defaultLocale: profile.locale },
  }),
  ianaTimezone: ({ profile }) => profile.timeZone,
  timezoneAbbreviation: ({ profile }) =>
    new Intl.DateTimeFormat("en-US", { timeZone: profile.timeZone, timeZoneName: "short" })
      .format()
      .split(" ")
      .at(-1),
  timezoneOffsetMinutes: ({ profile }, _args, { world }) => offsetMinutes(profile.timeZone, world.now()),
  currencyCode: ({ profile }) => profile.currency,
  enabledPresentmentCurrencies: ({ profile }) => [profile.currency],
  createdAt: ({ profile }) => profile.createdAt,
  updatedAt: ({ profile }) => profile.createdAt,
  setupRequired: () => false,
  taxesIncluded: ({ profile }) => profile.currency === "JPY",
  taxShipping: () => false,
  unitSystem: ({ profile }) => (profile.country === "US" ? "IMPERIAL_SYSTEM" : "METRIC_SYSTEM"),
  weightUnit: ({ profile }) => (profile.country === "US" ? "POUNDS" : "KILOGRAMS"),
  orderNumberFormatPrefix: () => "#",
  orderNumberFormatSuffix: () => "",
  checkoutApiSupported: () => true,
  shipsToCountries: ({ profile }) => [profile.country],
  plan: () => ({ publicDisplayName: "Basic", partnerDevelopment: false, shopifyPlus: false }),
  shopAddress: ({ profile }) => ({
    id: gid("ShopAddress", profile.id),
    company: profile.name,
    address1: profile.address1,
    address2: null,
    city: profile.city,
    province: profile.province,
    provinceCode: profile.provinceCode,
    country: profile.countryName,
    countryCodeV2: profile.country,
    zip: profile.zip,
    phone: profile.phone,
    latitude: null,
    longitude: null,
    coordinatesValidated: false,
    formattedArea: `${profile.city}, ${profile.countryName}`,
    formatted: [profile.name, profile.address1, `${profile.city} ${profile.zip}`, profile.countryName],
  }),
  locations: (_shop, args, context) => locationsConnection(args, context),
};

export function shopLocales({ profile }: Shop, publishedOnly: boolean) {
  const all = [
    { locale: "en", name: "English", primary: profile.locale === "en", published: true },
    {
      locale: "ja",
      name: "Japanese",
      primary: profile.locale === "ja",
      published: profile.population !== "other",
    },
  ];
  return publishedOnly ? all.filter((locale) => locale.published) : all;
}
