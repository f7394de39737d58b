import type { ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { DAY_MS, instantFromMs, msOf, type Instant } from "#app/lib/time.ts";

export const SHOP: ShopPlace = { zone: "America/New_York", countryCode: "US", provinceCode: "NY" };

/** Business days by method and by zone: what all contenders reckon with. */
export const TRANSIT = {
  Ground: { east: [2, 4], south: [3, 5], west: [4, 6] },
  Express: { east: [1, 2], south: [1, 2], west: [2, 3] },
} as const;
export const ZONES = {
  east: ["NY", "NJ", "PA"],
  south: ["FL", "GA", "TX"],
  west: ["CA", "OR", "WA"],
} as const;
type MethodName = keyof typeof TRANSIT;
type ZoneName = keyof typeof ZONES;
const METHODS = ["Ground", "Express"] as const satisfies MethodName[];
const ZONE_NAMES = ["east", "south", "west"] as const satisfies ZoneName[];

export const CUTOFF_MINUTE = 14 * 60;
export const HANDLING = { min: 1, max: 2 };
export const WORK_DAYS = [1, 2, 3, 4, 5];
export const DELIVERY_DAYS = [1, 2, 3, 4, 5, 6];

const usual = usualRulesFor(SHOP);
const NO_DAYS = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };

/** An ordinary shop's rules. */
export const RULES: DeliveryRules = {
  ...usual,
  shown: { ...usual.shown, maxDays: 60 },
  origin: {
    ...usual.origin,
    cutoffs: ["14:00", "14:00", "14:00", "14:00", "14:00", null, null],
    handling: HANDLING,
  },
  carrierDays: { collectionDays: null, deliveryDays: [1, 2, 3, 4, 5, 6], deliversOnHolidays: false },
  methods: METHODS.map((name) => ({
    id: name,
    name,
    matches: [name],
    kind: "carrier",
    carrierDays: NO_DAYS,
  })),
  zones: ZONE_NAMES.map((name) => ({
    id: name,
    name,
    places: [{ countryCode: "US", provinceCodes: [...ZONES[name]], postcodes: [] }],
    closedDays: [],
  })),
  transit: METHODS.flatMap((methodId) =>
    ZONE_NAMES.map((zoneId) => {
      const [min, max] = TRANSIT[methodId][zoneId];
      return { methodId, zoneId, days: { min, max }, count: "business" as const };
    }),
  ),
};

export type BenchOrder = {
  placedMs: number;
  method: MethodName;
  zone: ZoneName;
  province: string;
  traits: ParcelTraits;
};

/** Orders of the eight weeks from `now` on, all over the country and the day. */
export function benchOrders(now: Instant, count: number): BenchOrder[] {
  return Array.from({ length: count }, (_, n) => {
    const placedMs = msOf(now) + Math.floor(((n * 7919) % count) * ((56 * DAY_MS) / count));
    const method = METHODS[n % 2] ?? "Ground";
    const zone = ZONE_NAMES[n % 3] ?? "east";
    const province = ZONES[zone][(n % 5) % 3] ?? "NY";
    return {
      placedMs,
      method,
      zone,
      province,
      traits: {
        placedAt: instantFromMs(placedMs),
        destination: { countryCode: "US", provinceCode: province, postcode: `${10000 + ((n * 37) % 89999)}` },
        method: { title: method, code: null },
        locationId: null,
        items: [{ productId: String(n), vendor: "Acme", productType: null, tags: [], collectionIds: [] }],
      },
    };
  });
}
