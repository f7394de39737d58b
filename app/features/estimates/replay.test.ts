import { describe, expect, test } from "vitest";
import { daysAfter, type DayNumber } from "#app/lib/day-number.ts";
import {
  dayAfterPast,
  dice,
  pastOrders,
  pastPlan,
  pastTraits,
  PAST_FIRST_DAY,
} from "#test/factories/past-orders.ts";
import { believe, dayBy, likelyDay, windowOf } from "./belief.ts";
import { encodeCurve } from "./curve.ts";
import { estimateAtPurchase, explainEstimate, type Learned } from "./estimate.ts";
import { paceKeysOf } from "./keys.ts";
import { levelsOf } from "./levels.ts";
import { createReplay, type PastOrder, type Replay } from "./replay.ts";
import { parseState } from "./state.ts";

type Told = { id: string; stage: string; on: DayNumber; days: DayNumber[]; curve: Uint8Array };

/** Everything that would have been told, at both stages. */
function tell(orders: PastOrder[]): { told: Told[]; replay: Replay } {
  const told: Told[] = [];
  const replay = createReplay(({ id, plan, traits }, stage, curve, learned) => {
    const belief = believe(curve, { stage, learned, paceKeys: paceKeysOf(plan, traits), asOf: null });
    const levels = levelsOf(learned.shop.scores[stage], learned.today);
    const { from, to } = windowOf(belief, 80, levels);
    told.push({
      id,
      stage,
      on: learned.today,
      days: [likelyDay(belief), dayBy(belief, 90, levels), dayBy(belief, 95, levels), from, to],
      curve: encodeCurve(curve),
    });
  });
  for (const order of orders) replay.add(order);
  return { told, replay };
}

const orders = pastOrders({ seed: 11, days: 160, perDay: 12 });
const { told: toldOfAll } = tell(orders);

describe("living through the past", () => {
  test("tells nothing that depends on the day itself or any later one", () => {
    const turn = daysAfter(PAST_FIRST_DAY, 120);
    const roll = dice(99);
    // From the turn on everything goes differently: days, places, and whether it comes at all.
    const changed = orders.map((order): PastOrder => {
      const isAfter = (on: DayNumber | null) => on !== null && on >= turn;
      const other = (on: DayNumber | null) =>
        isAfter(on) ? (roll() < 0.2 ? null : daysAfter(turn, Math.floor(roll() * 60))) : on;
      return { ...order, handedOverOn: other(order.handedOverOn), deliveredOn: other(order.deliveredOn) };
    });
    const before = (told: Told[]) =>
      told.filter(({ on, stage }) => on <= turn && (stage === "purchase" || on < turn));
    const unchanged = before(toldOfAll);
    expect(unchanged.length).toBeGreaterThan(2000);
    // As text: deep equality of thousands of curves takes seconds.
    expect(JSON.stringify(before(tell(changed).told))).toBe(JSON.stringify(unchanged));
  });

  test("keeps to what it says once it has learned, and for no longer than it must", () => {
    const learned = toldOfAll.filter(
      ({ id, stage }) => stage === "purchase" && Number(id.split("-")[0]) >= 60,
    );
    const byId = new Map(orders.map((order) => [order.id, order]));
    const held = (which: number) =>
      learned.filter(({ id, days }) => (byId.get(id)?.deliveredOn ?? Infinity) <= (days[which] ?? 0)).length /
      learned.length;
    expect(held(1)).toBeGreaterThan(0.86);
    expect(held(1)).toBeLessThan(0.97);
    expect(held(2)).toBeGreaterThan(0.92);
  });

  test("comes out the same each time, and the same when its state is stored and read on the way", () => {
    const { replay } = tell(orders.slice(0, 600));
    const again = tell(orders.slice(0, 600)).replay;
    expect(again.state()).toEqual(replay.state());
    // JSON text is what a database keeps.
    expect(parseState(JSON.parse(JSON.stringify(replay.state())) as unknown)).toEqual(replay.state());
    expect(parseState({ pace: 7 }).outcomeCount).toBe(0);
    expect(parseState(null).pace.purchase.places).toEqual({});
  });

  test("learns the same histograms whether orders of a day come in one order or another", () => {
    const turned = orders.toSorted(
      (a, b) => a.plan.orderedOn - b.plan.orderedOn || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
    );
    const [one, other] = [orders, turned].map((some) => {
      const { replay } = tell(some);
      replay.finish(dayAfterPast(200));
      return replay.histograms();
    });
    for (const [part, byKey] of one ?? [])
      for (const [key, { weights, count }] of byKey) {
        const same = other?.get(part)?.get(key);
        expect(same?.count).toBe(count);
        expect(
          Math.max(...weights.map((weight, bin) => Math.abs(weight - (same?.weights[bin] ?? NaN)))),
        ).toBeLessThan(1e-6);
      }
  });

  test("promises longer when the carrier slows down, before the slow parcels are in", () => {
    const strike = daysAfter(PAST_FIRST_DAY, 100);
    const slow = pastOrders({ seed: 11, days: 130, perDay: 12, delayOn: (on) => (on >= strike ? 12 : 0) });
    const daysTold = (told: Told[], from: number, to: number) => {
      const some = told.filter(
        ({ stage, on }) =>
          stage === "purchase" && on >= daysAfter(PAST_FIRST_DAY, from) && on < daysAfter(PAST_FIRST_DAY, to),
      );
      return some.reduce((sum, { on, days }) => sum + (days[1] ?? 0) - on, 0) / some.length;
    };
    const { told } = tell(slow);
    expect(daysTold(told, 108, 114)).toBeGreaterThan(daysTold(told, 90, 98) + 2);
  });

  test("shows in the explanation where the numbers come from", () => {
    const { replay } = tell(orders);
    replay.finish(dayAfterPast(160));
    const learned: Learned = {
      today: dayAfterPast(160),
      shop: replay.state(),
      find: (part, key) => replay.histograms().get(part)?.get(key) ?? null,
    };
    const traits = pastTraits(dayAfterPast(160), "FL");
    const { basis, outcomeCount, transit } = explainEstimate(pastPlan(traits), traits, learned);
    expect(basis).toBe("learned");
    expect(outcomeCount).toBeGreaterThan(1500);
    expect(transit.map(({ key }) => key.split(":")[0])).toEqual(
      expect.arrayContaining(["cell", "to", "lane"]),
    );
    expect(estimateAtPurchase(pastPlan(traits), traits, learned).cdf.at(-1)).toBe(1);
  });
});
