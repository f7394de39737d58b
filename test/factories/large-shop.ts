import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules, DestinationPlace } from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import type { Learned } from "#app/features/estimates/estimate.ts";
import { emptyHistogram, halfLifeOf, weightOn } from "#app/features/estimates/histogram.ts";
import type { Histogram } from "#app/features/estimates/learned.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import { shortHash } from "#app/lib/hash.ts";

export const LARGE_SHOP: ShopPlace = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "13" };

const PREFECTURES = Array.from({ length: 30 }, (_, n) => String(n + 1).padStart(2, "0"));
const COUNTRIES = "US CA GB DE FR AU NZ KR TW HK SG TH".split(" ");

/** Fifty zones: thirty prefectures, eight sets of postcodes, twelve countries. */
const PLACES: DestinationPlace[] = [
  ...PREFECTURES.map((code) => ({ countryCode: "JP", provinceCodes: [code], postcodes: [] })),
  ...Array.from({ length: 8 }, (_, n) => ({
    countryCode: "JP",
    provinceCodes: [],
    postcodes: [`${900 + 10 * n}-${905 + 10 * n}`, `${100 + n}`],
  })),
  ...COUNTRIES.map((countryCode) => ({ countryCode, provinceCodes: [], postcodes: [] })),
];

/** As large as a shop gets: 50 zones, 10 methods, each of the 500 cells with days of its own. */
export function largeShopRules(): DeliveryRules {
  const usual = usualRulesFor(LARGE_SHOP);
  const methods = Array.from({ length: 10 }, (_, n) => `method ${n}`);
  return {
    ...usual,
    shown: { ...usual.shown, form: "range", maxDays: 60 },
    methods: methods.map((name, n) => ({
      id: `m${n}`,
      name,
      matches: [name, `code-${n}`],
      kind: "carrier",
      carrierDays: {
        collectionDays: null,
        deliveryDays: n % 2 === 0 ? null : [1, 2, 3, 4, 5],
        deliversOnHolidays: n % 3 === 0,
      },
    })),
    zones: PLACES.map((place, n) => ({ id: `z${n}`, name: `zone ${n}`, places: [place], closedDays: [] })),
    transit: methods.flatMap((_, method) =>
      PLACES.map((__, zone) => ({
        methodId: `m${method}`,
        zoneId: `z${zone}`,
        days: { min: 1 + ((method + zone) % 6), max: 3 + ((3 * method + 2 * zone) % 11) },
        count: (method + zone) % 2 === 0 ? ("business" as const) : ("calendar" as const),
      })),
    ),
  };
}

/** A shop that has learned something else about everything. */
export function learnedEverything(today: DayNumber): Learned {
  const known = new Map<string, Histogram>();
  function historyOf(name: string, key: string): Histogram {
    const histogram = emptyHistogram();
    const weight = weightOn(today, halfLifeOf(key));
    // A usual number of days and a spread of its own for each name.
    let dice = Number.parseInt(shortHash(name).slice(-7), 36);
    const [usual, spread] = [dice % 9, 1 + (Math.floor(dice / 9) % 9)];
    for (let parcel = 0; parcel < 200; parcel += 1) {
      dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0;
      const bin = usual + ((dice >> 8) % spread);
      histogram.weights[bin] = (histogram.weights[bin] ?? 0) + weight;
    }
    histogram.count = 200;
    return histogram;
  }
  return {
    today,
    shop: { ...emptyState(), outcomeCount: 20_000 },
    find(part, key) {
      // Nothing about single provinces that are no zones.
      if (/^(all-)?to:/.test(key) && key.slice(key.lastIndexOf("|")).includes("-")) return null;
      const name = `${part} ${key}`;
      const history = known.get(name) ?? historyOf(name, key);
      known.set(name, history);
      return history;
    },
  };
}
