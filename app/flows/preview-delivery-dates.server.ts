import type { Ctx } from "#app/context.server.ts";
import { checkRules } from "#app/features/delivery-rules/check-rules.ts";
import type { PreviewAnswer, PreviewView } from "#app/features/delivery-rules/delivery-dates-view.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { parseRules } from "#app/features/delivery-rules/parse-rules.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ParcelTraits, RulePlan, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import { presentPlan } from "#app/features/delivery-rules/present-plan.ts";
import { toTraits, whenOrdered, type PreviewOrder } from "#app/features/delivery-rules/preview-order.ts";
import type { Certainty, DeliveryRules, Shown } from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { estimateAtPurchase, type Learned } from "#app/features/estimates/estimate.ts";
import { loadLearned } from "#app/features/estimates/estimates.server.ts";
import { keysOf, paceKeysOf } from "#app/features/estimates/keys.ts";
import { presentWindow } from "#app/features/estimates/present-window.ts";
import { promiseOf } from "#app/features/estimates/promise.ts";
import { promiseFor } from "#app/features/estimates/promise-for.ts";
import { promiseHistograms } from "#app/features/estimates/promise-histograms.ts";
import { listLocations } from "#app/features/products/products.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { calendarDateIn, clockIn, instantAt, isZone, type CalendarDate } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";

/** `given` are rules in any state of editing; `language` is that of the merchant, for names of holidays. */
type Asked = { given: unknown; order: PreviewOrder; language: string };

/** What rules that nobody has saved yet mean for one order, and what is wrong with them. */
export async function previewDeliveryDates(
  ctx: Ctx,
  shopId: ShopId,
  { given, order, language }: Asked,
): Promise<PreviewAnswer> {
  const { shop } = await getDeliveryRules(ctx, shopId);
  const profile = await getShopProfile(ctx, shopId);
  const today = calendarDateIn(ctx.now(), shop.zone);
  // Where something is not understood yet, the rest is tried with what is usual there.
  const rules = parseRules(given, usualRulesFor(shop));
  const { traits, time } = await traitsOf(ctx, shopId, { order, rules, shop });
  const plan = planDays(rules, shop, traits);
  const learned = await learnedFor(ctx, shopId, { plan, traits, rules, shop });
  const told = atEachCertainty((certainty) =>
    promiseFor(withCertainty(rules, certainty), shop, learned, traits),
  );
  // A shopper is told of the main place, for nobody knows yet where an order will ship from. Who chooses a location here
  // wants to see that one.
  const believed =
    order.locationId === null
      ? told
      : atEachCertainty((certainty) => {
          const context = {
            learned,
            paceKeys: paceKeysOf(plan, traits),
            rules: withCertainty(rules, certainty),
          };
          return promiseOf(plan, estimateAtPurchase(plan, traits, learned), context);
        });
  const { certainty } = rules.shown;
  const reader = { locale: profile.primaryLocale ?? "en", today };
  return {
    problems: checkRules(given, shop, today).problems,
    preview: {
      ...presentPlan(plan, believed[certainty], language),
      ...sayPromise(toWindow(told[certainty]), rules.shown, plan.kind, reader),
      maxDays: rules.shown.maxDays,
      orderedAt: time,
      basis: believed[certainty].basis,
      outcomeCount: learned.shop.outcomeCount,
      shownWindow: toWindow(believed[certainty]),
      byCertainty: atEachCertainty((one) => toWindow(believed[one])),
    },
  };
}

const atEachCertainty = <Value>(at: (certainty: Certainty) => Value): Record<Certainty, Value> => ({
  80: at(80),
  90: at(90),
  95: at(95),
});

const withCertainty = (rules: DeliveryRules, certainty: Certainty): DeliveryRules => ({
  ...rules,
  shown: { ...rules.shown, certainty },
});

const toWindow = ({ from, to }: { from: DayNumber; to: DayNumber }): DayWindow => ({
  from: toCalendarDate(from),
  to: toCalendarDate(to),
});

/** The order as the planner wants it. Its time is read on the clocks of the place that it ships from. */
async function traitsOf(
  ctx: Ctx,
  shopId: ShopId,
  { order, rules, shop }: { order: PreviewOrder; rules: DeliveryRules; shop: ShopPlace },
): Promise<{ traits: ParcelTraits; time: string }> {
  const zone = zoneOf(rules, shop, order.locationId);
  const now = { today: calendarDateIn(ctx.now(), zone), time: clockIn(ctx.now(), zone) };
  const { on, at: time } = whenOrdered(order, now);
  const places = await listLocations(ctx, shopId);
  const origin = places.find(({ locationId }) => locationId === order.locationId) ?? null;
  return { traits: { ...toTraits(order, rules, instantAt(on, time, zone)), origin }, time };
}

function zoneOf(rules: DeliveryRules, shop: ShopPlace, locationId: string | null): Zone {
  const location = rules.locations.find((entry) => entry.locationId === locationId);
  const { zone } = (location ?? rules).origin;
  return isZone(zone) ? zone : shop.zone;
}

function learnedFor(
  ctx: Ctx,
  shopId: ShopId,
  parts: { plan: RulePlan; traits: ParcelTraits; rules: DeliveryRules; shop: ShopPlace },
): Promise<Learned> {
  const { plan, traits, rules, shop } = parts;
  const { handling, transit } = keysOf(plan, traits);
  const names = [
    ...handling.map((key) => ({ part: "handling" as const, key })),
    ...transit.map((key) => ({ part: "transit" as const, key })),
    ...promiseHistograms(rules, shop, traits),
  ];
  return loadLearned(ctx, shopId, { names, today: localDayOf(ctx.now(), shop.zone), rules });
}

/** What the shopper reads, in the shop's language, and how the other wordings would put it. */
function sayPromise(
  window: DayWindow,
  shown: Shown,
  kind: RulePlan["kind"],
  reader: { locale: string; today: CalendarDate },
): Pick<PreviewView, "sentence" | "examples" | "language"> {
  const say = (wording: Shown["wording"], maxDays = shown.maxDays) => {
    const said = kind === "pickup" && wording !== "own" ? "pickup" : wording;
    const view = presentWindow(window, { ...shown, maxDays }, reader, said);
    return view.kind === "nothing" ? null : view.text;
  };
  // An example of the words is wanted even when this window is too wide to be shown.
  const example = (wording: Shown["wording"]) => say(wording, Infinity) ?? "";
  return {
    sentence: say(shown.wording),
    examples: {
      arrives: example("arrives"),
      estimated: example("estimated"),
      get_it: example("get_it"),
      own: example("own"),
    },
    language: reader.locale,
  };
}
