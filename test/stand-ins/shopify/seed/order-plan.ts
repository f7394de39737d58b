import { makeOrder } from "../orders/make-order.ts";
import { hoursBefore } from "../state/instants.ts";
import type { Life, Order } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import { diceFor } from "./dice.ts";
import { AGE_NEEDED, liveOut } from "./lives.ts";

/** Everything a seeded order book follows from. */
export type OrderPlan = { seed: number; count: number; days: number; now: string };

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

function lifeAt(plan: OrderPlan, index: number, ageHours: number, roll: number): Life {
  const shown = SHOWCASE[plan.count - 1 - index];
  if (shown && ageHours >= AGE_NEEDED[shown]) return shown;
  return ordinaryLife(ageHours, roll);
}

/** The order at a place of a seeded book: oldest first, evenly spread over the plan's days. */
export function orderOfPlan(shop: ShopProfile, plan: OrderPlan, index: number): Order {
  const dice = diceFor(plan.seed + 104_729 * shop.index, index);
  const spacingHours = (plan.days * 24) / plan.count;
  const ageHours = spacingHours * (plan.count - index - 0.5 + (dice.roll() - 0.5) * 0.6);
  const now = new Date(plan.now);
  const order = makeOrder(shop, plan.seed, index, hoursBefore(now, ageHours));
  return liveOut(shop, order, lifeAt(plan, index, ageHours, dice.roll()), now);
}
