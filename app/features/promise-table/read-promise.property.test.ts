import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParcelTraits } from "#app/features/delivery-rules/plan.ts";
import { promiseFor, type OrderPromise } from "#app/features/estimates/promise-for.ts";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";
import { DAY_MS, instantFromMs } from "#app/lib/time.ts";
import { anyLearned } from "#test/factories/any-learned.ts";
import {
  anyAskedMethod,
  anyDestination,
  anyItem,
  anyOverlappingRules,
  anyShop,
} from "#test/factories/any-checkout.ts";
import { buildInSteps } from "#test/support/promise-table.ts";
import { readPromise } from "./read-promise.ts";

/** Where the shops of these tests have sent parcels to. */
const REGIONS = ["US-CA", "US-NY", "US-TX", "JP-13", "JP-47", "GB-SCT", "AU-NSW"];
const SHIPPED_TO = REGIONS.map((region) => {
  const [countryCode = "", provinceCode = ""] = region.split("-");
  return { countryCode, provinceCode };
});

const anyOrder = fc.record({
  /** Part of the table's time, or a cut-off of it and a millisecond to either side. */
  when: fc.oneof(
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.record({ cut: fc.nat(70), shift: fc.constantFrom(-1, 0, 1) }),
  ),
  destination: anyDestination,
  method: anyAskedMethod,
  items: fc.array(anyItem, { maxLength: 3 }),
});

/** Autumn and spring, when clocks change; the end of a year before a leap year; Golden Week. */
const anyDay = fc
  .constantFrom(20_757, 20_790, 20_877, 20_892, 21_170)
  .chain((day) => fc.nat(20).map((more) => day + more));

const anyCase = anyDay.chain((day) =>
  fc.record({
    day: fc.constant(day),
    shop: anyShop,
    rules: anyOverlappingRules,
    learned: anyLearned(dayNumber(day), REGIONS),
    orders: fc.array(anyOrder, { minLength: 50, maxLength: 50 }),
  }),
);

describe("readPromise", () => {
  it("says of every order what the server promises for it", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ day, shop, rules, learned, orders }) => {
        const now = instantFromMs(day * DAY_MS + 12_345_678);
        const { table, leftOut } = await buildInSteps({
          rules,
          shop,
          learned,
          now,
          shippedTo: SHIPPED_TO,
          alsoTo: ["DE", "FR"],
        });
        const hasRoomForAll =
          !leftOut.everything &&
          !leftOut.otherCountries &&
          leftOut.places + leftOut.handlingRuleIds.length === 0;
        // What a metafield gives back is a copy.
        const published: typeof table = JSON.parse(JSON.stringify(table));
        const ends = table.cuts.map((_, at) => table.since + sum(table.cuts.slice(0, at + 1)) * 60_000);
        const last = ends.at(-1) ?? 0;
        for (const { when, ...order } of orders) {
          const nowMs =
            typeof when === "number"
              ? Math.floor(table.since + when * (last - table.since))
              : Math.min((ends[when.cut % ends.length] ?? 0) + when.shift, last - 1);
          const { countryCode, provinceCode, postcode } = order.destination;
          const asked = {
            nowMs,
            countryCode,
            provinceCode,
            postcode,
            method: order.method,
            items: order.items,
          };
          const traits: ParcelTraits = { ...order, placedAt: instantFromMs(nowMs), locationId: "77" };
          const promise = promiseFor(rules, shop, learned, traits);
          const read = readPromise(published, asked);
          // Windows that differ on every day, for many places, may be too much for a metafield: then nothing is said there.
          if (!hasRoomForAll && read.kind === "nothing" && read.reason === "not_listed") continue;
          expect(withoutDetails(read)).toEqual(asRead(promise, rules.shown.maxDays));
          if (read.kind === "nothing") continue;
          expect(read.orderByMs).toBeGreaterThan(nowMs);
          const lastMoment = { ...traits, placedAt: instantFromMs(read.orderByMs - 1) };
          expect(promiseFor(rules, shop, learned, lastMoment)).toEqual(promise);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const withoutDetails = (read: ReturnType<typeof readPromise>) =>
  read.kind === "nothing" ? read : { kind: read.kind, from: read.from, to: read.to, level: read.level };

const asRead = ({ kind, from, to, level }: OrderPromise, maxDays: number) =>
  to - from >= maxDays
    ? { kind: "nothing", reason: "too_wide" }
    : { kind, from: toCalendarDate(from), to: toCalendarDate(to), level };
