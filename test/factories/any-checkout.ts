import fc from "fast-check";
import type { ParcelTraits } from "#app/features/delivery-rules/plan.ts";
import type {
  DaysRange,
  DeliveryRules,
  DestinationPlace,
  DestinationZone,
  HandlingRule,
  ShippingMethod,
} from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";

/** Shops on both sides of the date line, with and without daylight saving, and with clocks that move by half an hour. */
export const anyShop = fc.constantFrom(
  { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "13" },
  { zone: "America/New_York", countryCode: "US", provinceCode: "NY" },
  { zone: "Europe/London", countryCode: "GB", provinceCode: "ENG" },
  { zone: "Australia/Lord_Howe", countryCode: "AU", provinceCode: "NSW" },
  { zone: "America/Sao_Paulo", countryCode: "BR", provinceCode: null },
);

const anyDays = (most: number): fc.Arbitrary<DaysRange> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 4 }))
    .map(([min, more]) => ({ min, max: min + more }));
const anyDate = fc.integer({ min: 20_770, max: 20_900 }).map((day) => toCalendarDate(dayNumber(day)));
const anyClosedDays = fc.array(
  fc.tuple(anyDate, anyDate).map(([one, other]) => ({
    from: one < other ? one : other,
    to: one < other ? other : one,
    name: "closed",
  })),
  { maxLength: 1 },
);
const anyWeekdays = fc.option(
  fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 7 }),
);
const anyCarrierDays = fc.record({
  collectionDays: anyWeekdays,
  deliveryDays: anyWeekdays,
  deliversOnHolidays: fc.option(fc.boolean()),
}) as fc.Arbitrary<DeliveryRules["carrierDays"]>; // numbers 1 to 7 are weekdays

const anyCutoff = fc.constantFrom("00:00", "02:30", "09:00", "14:00", "23:59", "24:00", null);

const anyHandlingRule = fc.record({
  match: fc.constantFrom(
    { kind: "product", value: "7", label: "Chair" },
    { kind: "tag", value: "Made to order", label: "made to order" },
    { kind: "vendor", value: "Ａcme", label: "Acme" },
    { kind: "collection", value: "9", label: "Sofas" },
    { kind: "type", value: "Lamp", label: "Lamp" },
  ),
  days: fc.option(anyDays(6)),
  readyOn: fc.option(anyDate, { freq: 3 }),
}) as fc.Arbitrary<Omit<HandlingRule, "id">>;

const anyMethod = fc.record({
  name: fc.constantFrom("Yamato", "Express", "Standard"),
  matches: fc.subarray(["ヤマト宅急便", "Economy", "EXP", "std-1"]),
  kind: fc.constantFrom("carrier", "carrier", "pickup"),
  carrierDays: anyCarrierDays,
}) as fc.Arbitrary<Omit<ShippingMethod, "id">>;

const anyPlace = fc.constantFrom<DestinationPlace[]>(
  { countryCode: "JP", provinceCodes: [], postcodes: [] },
  { countryCode: "JP", provinceCodes: ["47", "JP-46"], postcodes: [] },
  { countryCode: "JP", provinceCodes: [], postcodes: ["900-909", "96"] },
  { countryCode: "JP", provinceCodes: ["01"], postcodes: ["0"] },
  { countryCode: "JP", provinceCodes: [], postcodes: ["9", "9001"] },
  { countryCode: "US", provinceCodes: ["CA", "NY"], postcodes: [] },
  { countryCode: "US", provinceCodes: [], postcodes: ["100-119", "900-961"] },
  { countryCode: "GB", provinceCodes: [], postcodes: ["IV1-IV28", "KW", "BT"] },
  { countryCode: "DE", provinceCodes: [], postcodes: [] },
);
const anyZone = fc.record({
  name: fc.constant("zone"),
  places: fc.array(anyPlace, { minLength: 1, maxLength: 2 }),
  closedDays: anyClosedDays,
}) as fc.Arbitrary<Omit<DestinationZone, "id">>;

const numbered = <Of>(things: Of[]): (Of & { id: string })[] =>
  things.map((thing, at) => ({ ...thing, id: String(at) }));

/**
 * Rules of which several may fit one order: overlapping zones, postcodes within provinces, methods and items that go by
 * several texts. The orders below fall into them and beside them. (`any-delivery-rules` has rules with every kind of day.)
 */
export const anyOverlappingRules: fc.Arbitrary<DeliveryRules> = anyShop.chain((shop) =>
  fc
    .record({
      certainty: fc.constantFrom(80, 90, 95),
      form: fc.constantFrom("by", "range"),
      maxDays: fc.constantFrom(3, 10, 60),
      source: fc.constantFrom("learned", "rules"),
      severalItems: fc.constantFrom("together", "apart"),
      cutoffs: fc.option(fc.array(anyCutoff, { minLength: 7, maxLength: 7 })),
      days: anyDays(3),
      closedOnHolidays: fc.boolean(),
      closedDays: anyClosedDays,
      carrierDays: anyCarrierDays,
      handling: fc.array(anyHandlingRule, { maxLength: 3 }),
      methods: fc.array(anyMethod, { maxLength: 3 }),
      zones: fc.array(anyZone, { maxLength: 3 }),
      transit: fc.array(
        fc.record({
          methodId: fc.constantFrom(null, "0", "1"),
          zoneId: fc.constantFrom(null, "0", "1", "2"),
          days: anyDays(7),
          count: fc.constantFrom("business", "calendar"),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ certainty, form, maxDays, cutoffs, days, closedOnHolidays, closedDays, ...rules }) => {
      const usual = usualRulesFor(shop);
      return {
        ...usual,
        ...rules,
        shown: { ...usual.shown, certainty, form, maxDays },
        origin: {
          ...usual.origin,
          handling: days,
          cutoffs: cutoffs ?? usual.origin.cutoffs,
          closedOnHolidays,
          closedDays,
        },
        handling: numbered(rules.handling),
        methods: numbered(rules.methods),
        zones: numbered(rules.zones),
      } as DeliveryRules; // constantFrom forgets which literals it was given
    }),
);

/** As a checkout may know it: codes with and without their country, postcodes in any writing, wrong ones too. */
export const anyDestination: fc.Arbitrary<ParcelTraits["destination"]> = fc.oneof(
  fc.constant({ countryCode: null, provinceCode: null, postcode: null }),
  fc.record({
    countryCode: fc.constantFrom("JP", "jp"),
    provinceCode: fc.constantFrom("13", "JP-13", "47", "01", "46", null),
    postcode: fc.constantFrom("900-0001", "９００１", "9610000", "0600000", "100-0001", "9061234", null),
  }),
  fc.record({
    countryCode: fc.constant("US"),
    provinceCode: fc.constantFrom("CA", "NY", "TX", "HI", "AK", "LA", "XX", null),
    postcode: fc.constantFrom("90001", "10001-1234", "96701", "99501", "x", null),
  }),
  fc.record({
    countryCode: fc.constantFrom("GB", "DE", "FR", "AU"),
    provinceCode: fc.constantFrom("SCT", "NSW", null),
    postcode: fc.constantFrom("IV2 7AA", "IV30 1AA", "IV27 4AA", "KW1 4AA", "10115", null),
  }),
);

export const anyAskedMethod: fc.Arbitrary<ParcelTraits["method"]> = fc.oneof(
  fc.constant(null),
  fc.record({
    title: fc.constantFrom("yamato", "ﾔﾏﾄ宅急便", "ECONOMY", "Express", "Drone", null),
    code: fc.constantFrom("EXP", "std-1", "x", null),
  }),
);

export const anyItem: fc.Arbitrary<ParcelTraits["items"][number]> = fc.record({
  productId: fc.constantFrom("7", "8", null),
  vendor: fc.constantFrom("acme", "Other", null),
  productType: fc.constantFrom("lamp", null),
  tags: fc.subarray(["MADE TO ORDER", "new"]),
  collectionIds: fc.subarray(["9", "10"]),
});
