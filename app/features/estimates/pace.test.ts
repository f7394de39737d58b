import { describe, expect, test } from "vitest";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { dice } from "#test/factories/past-orders.ts";
import type { Curve } from "./curve.ts";
import { PACE_BINS } from "./pace-bins.ts";
import { countParcel, emptyPace, paceAhead, paceNow, paceOf, type Pace } from "./pace.ts";

const first = dayNumber(20_500);
/** Believed: one parcel in five of those left comes each day, weekends too. */
const HAZARD = 0.2;
const curveFrom = (startsOn: DayNumber): Curve => ({
  startsOn,
  cdf: Float64Array.from({ length: 60 }, (_, at) => (at === 59 ? 1 : 1 - (1 - HAZARD) ** (at + 1))),
  openWeekdays: 0b111_1111,
  pace: new Float64Array(PACE_BINS).fill(1),
});

type Parcel = { curve: Curve; deliveredOn: DayNumber; paceKeys: string[] };

/** Parcels of sixty days, of which this share of those left comes each day. */
function parcelsAt(hazard: (day: DayNumber) => number, perDay: number, paceKeys: string[] = []): Parcel[] {
  const roll = dice(7);
  return Array.from({ length: 60 * perDay }, (_, number) => {
    const startsOn = dayNumber(first + Math.floor(number / perDay));
    let deliveredOn = startsOn;
    while (roll() > hazard(deliveredOn)) deliveredOn = dayNumber(deliveredOn + 1);
    return { curve: curveFrom(startsOn), deliveredOn, paceKeys };
  });
}

/** Lives through the days as mornings do. */
function liveThrough(parcels: Parcel[], until: DayNumber): Pace {
  const pace = emptyPace();
  for (let day = first; day < until; day = dayNumber(day + 1)) {
    const now = paceNow(pace);
    for (const parcel of parcels) {
      if (parcel.curve.startsOn > day || parcel.deliveredOn < day) continue;
      const deliveredOn = parcel.deliveredOn === day ? day : null;
      countParcel(pace, now, { ...parcel, deliveredOn }, { from: day, until: dayNumber(day + 1) });
    }
  }
  return pace;
}

const middle = (ratios: Float64Array) => ratios.slice(2, 8);
const sixtyDaysOn = dayNumber(first + 60);

describe("pace", () => {
  test("is neutral when the world is as believed", () => {
    for (const ratio of middle(
      paceOf(
        liveThrough(
          parcelsAt(() => HAZARD, 200),
          sixtyDaysOn,
        ),
        [],
      ),
    ))
      expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });

  test("is exactly one before anything was seen", () => {
    expect([...paceOf(emptyPace(), ["to:US-NY"])]).toEqual(Array.from({ length: PACE_BINS }, () => 1));
  });

  test("follows a world that slows down, and one that speeds up", () => {
    const turn = dayNumber(first + 45);
    const slowing = liveThrough(
      parcelsAt((day) => (day < turn ? HAZARD : 0.08), 60),
      sixtyDaysOn,
    );
    const quickening = liveThrough(
      parcelsAt((day) => (day < turn ? HAZARD : 0.4), 60),
      sixtyDaysOn,
    );
    for (const ratio of middle(paceOf(slowing, []))) expect(ratio).toBeLessThan(0.75);
    for (const ratio of middle(paceOf(quickening, [])).slice(0, 3)) expect(ratio).toBeGreaterThan(1.3);
  });

  test("is not fooled by fast parcels being in first", () => {
    // Three days of orders, and only what was delivered by the third evening is known: all of it took 0 to 2 days.
    const parcels = parcelsAt(() => HAZARD, 200).filter(({ curve }) => curve.startsOn < first + 3);
    const pace = liveThrough(parcels, dayNumber(first + 3));
    for (const ratio of paceOf(pace, []).slice(0, 4)) expect(Math.abs(ratio - 1)).toBeLessThan(0.2);
  });

  test("tells a slow place apart from the others", () => {
    const usual = parcelsAt(() => HAZARD, 30, ["to:US-NY"]);
    const slow = parcelsAt(() => 0.1, 10, ["to:US-HI"]);
    const pace = liveThrough([...usual, ...slow], sixtyDaysOn);
    expect(paceNow(pace).places.get("to:US-HI")).toBeLessThan(0.8);
    expect(paceNow(pace).places.get("to:US-NY")).toBeGreaterThan(0.95);
    expect(paceOf(pace, ["to:US-HI"])[3]).toBeLessThan(paceOf(pace, ["to:US-NY"])[3] ?? 0);
  });

  test("comes back to what is usual, the further ahead the more", () => {
    const slow = new Float64Array(PACE_BINS).fill(0.5);
    expect(paceAhead(slow, 0)[0]).toBe(0.5);
    expect(paceAhead(slow, 30)[0]).toBeCloseTo(Math.SQRT1_2, 9);
    expect(paceAhead(slow, 300)[0]).toBeGreaterThan(0.99);
  });

  test("never leaves its bounds, whatever happens", () => {
    const nothingCame = Array.from({ length: 3000 }, () => ({
      curve: curveFrom(first),
      deliveredOn: dayNumber(first + 500),
      paceKeys: ["to:US-NY"],
    }));
    for (const ratio of paceOf(liveThrough(nothingCame, dayNumber(first + 40)), ["to:US-NY"])) {
      expect(ratio).toBeGreaterThanOrEqual(0.2);
      expect(ratio).toBeLessThanOrEqual(5);
    }
  });

  test("counts a delivery on a closed day as the next open day's", () => {
    const closedAtFirst = { ...curveFrom(first), cdf: Float64Array.from([0, 0, 0.5, 1]) };
    const pace = emptyPace();
    countParcel(
      pace,
      paceNow(pace),
      { curve: closedAtFirst, deliveredOn: first, paceKeys: [] },
      { from: first, until: dayNumber(first + 1) },
    );
    expect(pace.whole.came.reduce((sum, came) => sum + came, 0)).toBeCloseTo(1, 9);
  });
});
