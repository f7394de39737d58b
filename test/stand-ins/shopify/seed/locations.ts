import type { Address } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

/** A place that a shop ships from. */
export type ShopLocation = {
  kind: "Location";
  id: string;
  name: string;
  address1: string;
  city: string;
  province: string;
  provinceCode: string | null;
  country: string;
  countryCode: string;
  zip: string;
  isActive: boolean;
  isPrimary: boolean;
};

/** The second place of a shop, and the destinations that are sent to from there. */
type Branch = {
  place: Pick<ShopLocation, "name" | "address1" | "city" | "province" | "provinceCode" | "zip">;
  serves: RegExp;
};
const BRANCHES: Partial<Record<ShopProfile["population"], Branch>> = {
  US: {
    place: {
      name: "Reno warehouse",
      address1: "2450 Vassar Street",
      city: "Reno",
      province: "Nevada",
      provinceCode: "NV",
      zip: "89502",
    },
    serves: /^(WA|CA|HI|CO)$/,
  },
  JP: {
    place: {
      name: "東京倉庫",
      address1: "青海2-4-32",
      city: "江東区",
      province: "Tōkyō",
      provinceCode: "JP-13",
      zip: "135-0064",
    },
    serves: /^JP-(01|13)$/,
  },
};

const locationId = (shop: ShopProfile, place: number): string =>
  String(Number(shop.id) + 500_000 + place * 1_000);

/** The shop's locations as they were before anybody changed them; the first is where it lives. */
export function locationsOf(shop: ShopProfile): [ShopLocation, ...ShopLocation[]] {
  const { country, countryName } = shop;
  const shared = { kind: "Location", country: countryName, countryCode: country, isActive: true } as const;
  const { city, province, provinceCode, zip, address1 } = shop;
  const name = shop.locale === "ja" ? "工房" : "Workshop";
  const home = { name, city, province, provinceCode, zip, address1 };
  const branch = BRANCHES[shop.population];
  return [
    { ...shared, ...home, id: locationId(shop, 0), isPrimary: true },
    ...(branch ? [{ ...shared, ...branch.place, id: locationId(shop, 1), isPrimary: false }] : []),
  ];
}

/** Where a parcel to this address starts. */
export function locationFor(shop: ShopProfile, to: Address): ShopLocation {
  const [home, branch] = locationsOf(shop);
  return branch && BRANCHES[shop.population]?.serves.test(to.provinceCode ?? "") ? branch : home;
}
