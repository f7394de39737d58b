import fc from "fast-check";
import type { ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { CarrierDays, DaysRange, DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { dayNumber, EVERY_DAY, toCalendarDate, type Weekday } from "#app/lib/day-number.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { item, rulesOf } from "#test/factories/delivery-rules.ts";

export const ZONES = [
  "Asia/Tokyo",
  "America/New_York",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Pacific/Apia",
  "UTC",
];
const COUNTRIES = ["JP", "US", "BR", "DE", "IL", "GB", "AU", "XX"];
const mayBe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

/** From the least to at most ten days more. */
export const rangeUpTo = (daysMax: number): fc.Arbitrary<DaysRange> =>
  fc.tuple(fc.nat(daysMax), fc.nat(10)).map(([min, more]) => ({ min, max: min + more }));
const weekdays = fc.subarray<Weekday>([...EVERY_DAY], { minLength: 1 });
const carrierDays: fc.Arbitrary<CarrierDays> = fc.record({
  collectionDays: mayBe(weekdays),
  deliveryDays: mayBe(weekdays),
  deliversOnHolidays: mayBe(fc.boolean()),
});
/** 2027 to 2030, a leap year among them. More years cost more holidays to work out than they add. */
const days = fc.integer({ min: 20_819, max: 22_279 });
const closedDays = fc.array(
  fc.tuple(days, fc.nat(20)).map(([from, length]) => ({
    from: toCalendarDate(dayNumber(from)),
    to: toCalendarDate(dayNumber(from + length)),
    name: "closed",
  })),
  { maxLength: 3 },
);
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hours, minutes]) => [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":"));
/** Shops anywhere, of which anything but the zone may be unknown. */
export const anyShop: fc.Arbitrary<ShopPlace> = fc.record({
  zone: fc.constantFrom(...ZONES),
  countryCode: mayBe(fc.constantFrom(...COUNTRIES)),
  provinceCode: mayBe(fc.constantFrom("13", "NY", "SP")),
});
export const anyCount = fc.constantFrom("business", "calendar");
/** Rules of every kind that can be saved, and some that leave nobody an open day. */
export const anyRules: fc.Arbitrary<DeliveryRules> = fc
  .record({
    cutoffs: fc.array(mayBe(times), { minLength: 7, maxLength: 7 }),
    closedOnHolidays: fc.boolean(),
    closedDays,
    zoneClosedDays: closedDays,
    handling: rangeUpTo(20),
    slow: rangeUpTo(40),
    readyOn: mayBe(days.map((day) => toCalendarDate(dayNumber(day)))),
    severalItems: fc.constantFrom("together", "apart"),
    carrierDays,
    transit: fc.array(
      fc.record({
        methodId: fc.constant(null),
        zoneId: fc.constantFrom(null, "z"),
        days: rangeUpTo(30),
        count: anyCount,
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ cutoffs, closedOnHolidays, handling, slow, readyOn, zoneClosedDays, ...rest }) =>
    rulesOf(
      { zone: "UTC", countryCode: null, provinceCode: null },
      {
        ...rest,
        origin: { cutoffs, closedOnHolidays, closedDays: rest.closedDays, handling },
        handling: [{ id: "slow", match: { kind: "tag", value: "slow", label: "slow" }, days: slow, readyOn }],
        zones: [
          {
            id: "z",
            name: "Z",
            closedDays: zoneClosedDays,
            places: COUNTRIES.slice(0, 4).map((countryCode) => ({
              countryCode,
              provinceCodes: [],
              postcodes: [],
            })),
          },
        ],
      },
    ),
  );
/** Orders of four years; anything about them may be unknown. Items tagged "slow" have a handling rule in `anyRules`. */
export const anyParcel: fc.Arbitrary<ParcelTraits> = fc.record({
  placedAt: fc
    .integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2031, 0, 1) })
    .map((epochMs) => instantFromMs(epochMs)),
  destination: fc.record({
    countryCode: mayBe(fc.constantFrom(...COUNTRIES)),
    provinceCode: mayBe(fc.constantFrom("13", "47", "NY", "SP", "??")),
    postcode: mayBe(fc.constantFrom("906-0012", "96813", "01310-100", "")),
  }),
  method: mayBe(fc.constant({ title: "Standard", code: null })),
  locationId: mayBe(fc.constant("1")),
  items: fc.array(fc.constantFrom(item(), item({ tags: ["slow"] })), { maxLength: 3 }),
});
