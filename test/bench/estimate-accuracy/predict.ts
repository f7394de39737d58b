import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { believe, dayBy, likelyDay, windowOf } from "#app/features/estimates/belief.ts";
import { paceKeysOf, promiseKeysOf } from "#app/features/estimates/keys.ts";
import type { Stage } from "#app/features/estimates/learned.ts";
import { levelsOf } from "#app/features/estimates/levels.ts";
import { createReplay, type OnIssue, type Replay } from "#app/features/estimates/replay.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { MARKET, type MarketOrder } from "./read-orders.ts";

export type Mode = "marketplace" | "per-shop";
type Window = { from: DayNumber; to: DayNumber };
/** What the product would have told of an order at its stage, with nothing known but the days before. */
export type Prediction = {
  order: MarketOrder;
  /** The day of the stage: purchase, or hand-over to the carrier. */
  issuedOn: DayNumber;
  likelyOn: DayNumber;
  by: Record<80 | 90 | 95, DayNumber>;
  window: Record<80 | 90, Window>;
};

/**
 * Lives through the orders day by day with the product's own replay, rules and calendars: what is usual in Brazil, for
 * nothing was ever set. In a marketplace every seller is a location of one shop; else every seller is a shop of its own
 * that knows only its own past.
 */
export function predict(orders: MarketOrder[], mode: Mode, stage: Stage): Prediction[] {
  const predictions: Prediction[] = [];
  const byId = new Map(orders.map((order) => [order.id, order]));
  const onIssue: OnIssue = ({ id, plan, traits }, issuedStage, curve, learned) => {
    const order = byId.get(id);
    if (issuedStage !== stage || !order) return;
    const belief = believe(curve, { stage, learned, paceKeys: paceKeysOf(plan, traits), asOf: null });
    const levels = levelsOf(learned.shop.scores[stage], learned.today);
    predictions.push({
      order,
      issuedOn: stage === "purchase" ? order.purchasedOn : order.handedOverOn,
      likelyOn: likelyDay(belief),
      by: { 80: dayBy(belief, 80, levels), 90: dayBy(belief, 90, levels), 95: dayBy(belief, 95, levels) },
      window: { 80: windowOf(belief, 80, levels), 90: windowOf(belief, 90, levels) },
    });
  };
  const shops = new Map<string, Shop>();
  for (const order of orders) {
    const shopId = mode === "per-shop" ? order.sellerId : "marketplace";
    const shop = shops.get(shopId) ?? openShop(mode === "per-shop" ? order.sellerProvince : null, onIssue);
    shops.set(shopId, shop);
    addOrder(shop, order, mode);
  }
  const end = orders.reduce((last, { deliveredOn }) => Math.max(last, deliveredOn), 0) + 1;
  for (const { replay } of shops.values()) replay.finish(dayNumber(end));
  return predictions;
}

type Shop = { replay: Replay; place: ShopPlace; rules: ReturnType<typeof usualRulesFor> };

function openShop(provinceCode: string | null, onIssue: OnIssue): Shop {
  const place: ShopPlace = { ...MARKET, provinceCode };
  return { replay: createReplay(onIssue), place, rules: usualRulesFor(place) };
}

function addOrder({ replay, place, rules }: Shop, order: MarketOrder, mode: Mode): void {
  const traits: ParcelTraits = {
    placedAt: order.purchasedAt,
    destination: { countryCode: MARKET.countryCode, provinceCode: order.province, postcode: order.postcode },
    method: null,
    locationId: mode === "marketplace" ? order.sellerId : null,
    origin: {
      countryCode: MARKET.countryCode,
      provinceCode: order.sellerProvince,
      postcode: order.sellerPostcode,
    },
    items: [],
  };
  const { id, handedOverOn, deliveredOn } = order;
  const plan = planDays(rules, place, traits);
  const promiseKeys = promiseKeysOf(plan, traits.destination);
  replay.add({ id, plan, traits, promiseKeys, handedOverOn, deliveredOn });
}
