import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#app/lib/time.ts";
import { parsePerformanceQuery } from "./performance-query.ts";
import type { Basis } from "./performance-view.ts";
import { presentPerformance, presentRecent, type ScoreGroup } from "./present-performance.ts";
import { addUp, dueOf, SUM_NAMES, sumsOf, type Sums } from "./sums.ts";

// As written in an address.
const LAST = "2026-11-19" as CalendarDate;
const queryOf = (search = "") => parsePerformanceQuery(new URLSearchParams(search), LAST);

const sums = (some: Partial<Sums>): Sums => sumsOf((name) => some[name] ?? 0);
/** The groups as the database gives them for parcels that are all of one carrier, one lane and one week. */
const alike = (some: Partial<Sums>, basis: Basis = "told"): ScoreGroup[] =>
  [
    ["step", "2026-11-16"],
    ["carrier", "UPS"],
    ["lane", "US-CA>US-NY"],
  ].map(([by, key]) => ({ basis, by: by as ScoreGroup["by"], key: key ?? "", sums: sums(some) }));

const present = (groups: ScoreGroup[], search = "") =>
  presentPerformance({ query: queryOf(search), groups, certainty: 90, hasEver: groups.length > 0 });

describe("the headline", () => {
  test("counts what has not come as not on time", () => {
    const { total, calibration } = present(alike({ delivered: 90, undelivered: 10, onTime: 88 }));
    expect(total).toMatchObject({ due: 100, onTime: 0.88, undelivered: 10 });
    expect(calibration).toMatchObject({ kind: "open", goal: 0.9 });
  });

  test("measures against the certainty that was promised, not the one set since", () => {
    const some = { delivered: 400, onTime: 400, levelKnown: 400, level: 400 * 80 };
    expect(present(alike(some))).toMatchObject({ goal: 0.8, calibration: { kind: "careful" } });
    expect(present(alike({ delivered: 400, onTime: 370 }))).toMatchObject({ goal: 0.9 });
  });

  test("of nothing says nothing instead of zero", () => {
    const view = present([]);
    expect(view).toMatchObject({ isFirstDay: true, whatIf: null, carriers: [], lanes: [], otherLanes: null });
    expect(view.total).toMatchObject({ due: 0, onTime: null, nearDay: null, windowDays: null });
    expect(view.calibration).toEqual({ kind: "too_few", due: 0, needed: 30 });
    expect(presentRecent([])).toBeNull();
  });
});

describe("the basis", () => {
  const history = alike({ delivered: 500, onTime: 450 }, "replayed");
  test("is history worked out afterwards, until enough promises were told", () => {
    expect(present([...history, ...alike({ delivered: 5, onTime: 5 })])).toMatchObject({
      basis: "replayed",
      dueBy: { told: 5, replayed: 500 },
    });
    expect(present([...history, ...alike({ delivered: 30, onTime: 5 })]).basis).toBe("told");
  });
  test("is the one asked for, whatever there is", () => {
    expect(present(history, "basis=told")).toMatchObject({ basis: "told", total: { due: 0 } });
  });
  test("of the first page is chosen the same way", () => {
    expect(presentRecent([...history, ...alike({ delivered: 5, onTime: 5 })])).toEqual({
      basis: "replayed",
      due: 500,
      onTime: 0.9,
      goal: null,
    });
  });
});

test("what another certainty would have meant is told in days and in parcels on time", () => {
  const some = {
    delivered: 40,
    compared: 40,
    days80: 200,
    days90: 240,
    days95: 312,
    onTime80: 32,
    onTime90: 37,
    onTime95: 39,
  };
  expect(present(alike(some)).whatIf).toEqual([
    { level: 80, days: 5, onTime: 0.8 },
    { level: 90, days: 6, onTime: 0.925 },
    { level: 95, days: 7.8, onTime: 0.975 },
  ]);
  expect(present(alike({ ...some, compared: 29 })).whatIf).toBeNull();
});

test("a carrier or lane with few parcels is marked, and lanes beyond a hundred are taken together", () => {
  const lanes = Array.from({ length: 130 }, (_, index): ScoreGroup => ({
    basis: "told",
    by: "lane",
    key: `US>US-${index}`,
    sums: sums({ delivered: index + 1, onTime: index }),
  }));
  const view = present(lanes);
  expect(view.lanes).toHaveLength(100);
  expect(view.lanes[0]).toMatchObject({ key: "US>US-129", due: 130, isSparse: false });
  expect(view.otherLanes).toMatchObject({ count: 30, measures: { due: (30 * 31) / 2 } });
  expect(view.lanes.filter(({ isSparse }) => isSparse)).toHaveLength(0);
  expect(present(lanes.slice(0, 20)).lanes.filter(({ isSparse }) => isSparse)).toHaveLength(9);
});

test("every week of the period has its place, with parcels or without", () => {
  const view = present(alike({ delivered: 3, onTime: 3 }), "days=30");
  expect(view.steps.map(({ key, due }) => [key, due])).toEqual([
    ["2026-10-19", 0],
    ["2026-10-26", 0],
    ["2026-11-02", 0],
    ["2026-11-09", 0],
    ["2026-11-16", 3],
  ]);
});

const NAMES = ["", "UPS", "ヤマト運輸"];
const WEEKS = ["2026-09-07", "2026-10-05", "2026-11-16"];
/** One parcel's worth of sums that could be: it is delivered, undelivered or unheard, and in one bar if delivered. */
const cell = fc.record({
  carrier: fc.constantFrom(...NAMES),
  lane: fc.constantFrom("JP>JP-47", "JP>", ">"),
  week: fc.constantFrom(...WEEKS),
  counted: fc.array(fc.constantFrom(...SUM_NAMES), { maxLength: 12 }),
});

test("carriers, lanes, weeks and the headline are always the same parcels", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const groups = (["step", "carrier", "lane"] as const).flatMap((by) => {
        const keyOf = { step: "week", carrier: "carrier", lane: "lane" } as const;
        return [...Map.groupBy(cells, (one) => one[keyOf[by]])].map(([key, some]): ScoreGroup => ({
          basis: "told",
          by,
          key,
          sums: addUp(some.map(({ counted }) => sums(Object.fromEntries(counted.map((name) => [name, 1]))))),
        }));
      });
      const view = present(groups, "basis=told");
      for (const rows of [view.steps, view.carriers, view.lanes]) {
        expect(rows.reduce((all, row) => all + row.due, 0)).toBe(view.total.due);
        expect(rows.reduce((all, row) => all + row.undelivered, 0)).toBe(view.total.undelivered);
      }
      expect(view.total.due).toBe(
        dueOf(addUp(groups.filter(({ by }) => by === "lane").map((group) => group.sums))),
      );
    }),
  );
});
