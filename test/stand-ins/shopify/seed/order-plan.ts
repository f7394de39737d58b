import { makeOrder } from "../orders/make-order.ts";
import { hoursBefore } from "../state/instants.ts";
import type { Life, Order } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import { diceFor } from "./dice.ts";
import { travel } from "./journey.ts";
import { AGE_NEEDED, liveOut } from "./lives.ts";

/**
 * Everything a seeded order book follows from. With `journeys` most orders take the way of journey.ts, with work days,
 * lanes and carriers; else they live one of a few lives, told in hours.
 */
export type OrderPlan = { seed: number; count: number; days: number; now: string; journeys?: boolean };

export const DEFAULT_SEED = 20_261_121;
export const DEFAULT_COUNT = 60;
export const DEFAULT_DAYS = 60;

/** The newest orders of a small book, newest first: one of every kind to look at. */
const SHOWCASE: readonly Life[] = [
  "unfulfilled",
  "unfulfilled",
  "unfulfilled",
  "label",
  "onTime",
  "outForDelivery",
  "split",
  "twoParcels",
  "attempted",
  "late",
  "exception",
  "pickup",
  "delivered",
  "cancelled",
  "refunded",
  "deliveredLate",
  "notHandedOver",
  "wrongNumber",
  "waiting",
];

const UNDER_WAY_BY_AGE: readonly Life[] = ["late", "split", "attempted", "outForDelivery", "onTime", "label"];
const OLD_HOURS = 240;

function ordinaryLife(ageHours: number, roll: number): Life {
  if (ageHours >= OLD_HOURS) {
    if (roll < 0.84) return "delivered";
    if (roll < 0.91) return "deliveredLate";
    if (roll < 0.95) return "cancelled";
    return roll < 0.98 ? "refunded" : "silent";
  }
  if (ageHours >= AGE_NEEDED.late && roll < 0.7) return "delivered";
  return UNDER_WAY_BY_AGE.find((life) => ageHours >= AGE_NEEDED[life] + 12) ?? "unfulfilled";
}

/** What is shown stands a day apart, for each needs an age: the next free place in a book with fewer orders a day. */
function shownAt({ count, days }: OrderPlan, index: number): Life | undefined {
  const ordersADay = Math.max(1, count / days);
  const place = SHOWCASE.findIndex(
    (_life, n) => count - 1 - Math.round((n + 0.5) * ordersADay - 0.5) === index,
  );
  return SHOWCASE[place];
}

function lifeAt(plan: OrderPlan, index: number, ageHours: number, roll: number): Life {
  const shown = shownAt(plan, index);
  if (shown && ageHours >= AGE_NEEDED[shown]) return shown;
  if (!plan.journeys) return ordinaryLife(ageHours, roll);
  if (roll < 0.02) return "cancelled";
  return roll < 0.04 && ageHours >= OLD_HOURS ? "refunded" : "journey";
}

/** The order at a place of a seeded book: oldest first, evenly spread over the plan's days. */
export function orderOfPlan(shop: ShopProfile, plan: OrderPlan, index: number): Order {
  const dice = diceFor(plan.seed + 104_729 * shop.index, index);
  const spacingHours = (plan.days * 24) / plan.count;
  const ageHours = spacingHours * (plan.count - index - 0.5 + (dice.roll() - 0.5) * 0.6);
  const now = new Date(plan.now);
  const order = makeOrder(shop, plan.seed, index, hoursBefore(now, ageHours));
  const life = lifeAt(plan, index, ageHours, dice.roll());
  if (life === "cancelled" && ageHours < AGE_NEEDED.cancelled) return order;
  return life === "journey" ? travel(shop, order, dice, now) : liveOut(shop, order, life, now);
}
