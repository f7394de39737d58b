import type { Ctx } from "#app/context.server.ts";
import type {
  DeliveryDatesView,
  EditorFacts,
  PublishedView,
} from "#app/features/delivery-rules/delivery-dates-view.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import { presentPublished } from "#app/features/delivery-rules/present-published.ts";
import type { PreviewOrder } from "#app/features/delivery-rules/preview-order.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { loadShopLearning } from "#app/features/estimates/estimates.server.ts";
import { LEARNED_FROM } from "#app/features/estimates/learned.ts";
import { WINDOW_LANGUAGES } from "#app/features/estimates/texts/languages.ts";
import { listRateTitles } from "#app/features/orders/orders.server.ts";
import { listLocations } from "#app/features/products/products.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { matchLocale } from "#app/lib/locales.ts";
import { calendarDateIn, clockIn, instantOrNull, type Instant } from "#app/lib/time.ts";
import { previewDeliveryDates } from "./preview-delivery-dates.server.ts";

/** The Delivery dates page: the rules, what the editor offers, what was learned, and a first order to try them with. */
export async function loadDeliveryDates(
  ctx: Ctx,
  shopId: ShopId,
  language: string,
): Promise<DeliveryDatesView> {
  const { rules, version, shop } = await getDeliveryRules(ctx, shopId);
  const facts = await loadFacts(ctx, shopId, shop);
  const order = firstOrder(rules, facts, ctx.now());
  const { outcomeCount, basis, learnedTo, isRebuilding } = await loadShopLearning(ctx, shopId, rules);
  return {
    stored: { rules, version },
    facts,
    learning: { outcomeCount, basis, learnedTo, isRebuilding, neededCount: LEARNED_FROM },
    published: await loadPublished(ctx, shopId),
    order,
    language,
    preview: await previewDeliveryDates(ctx, shopId, { given: rules, order, language }),
  };
}

async function loadPublished({ db }: Ctx, shopId: ShopId): Promise<PublishedView> {
  const row = await db.promiseTable.findUnique({
    where: { shopId },
    select: { wantedAt: true, publishedAt: true, problem: true, leftOut: true },
  });
  return presentPublished(
    row && { ...row, wantedAt: instantOrNull(row.wantedAt), publishedAt: instantOrNull(row.publishedAt) },
  );
}

async function loadFacts(ctx: Ctx, shopId: ShopId, shop: ShopPlace): Promise<EditorFacts> {
  const profile = await getShopProfile(ctx, shopId);
  const locations = await listLocations(ctx, shopId);
  const own = matchLocale(profile.primaryLocale, WINDOW_LANGUAGES) ?? "en";
  return {
    shop,
    today: calendarDateIn(ctx.now(), shop.zone),
    usual: usualRulesFor(shop),
    rateTitles: await listRateTitles(ctx, shopId),
    locations: locations
      .filter(({ isActive }) => isActive)
      .map(({ locationId, name, countryCode, provinceCode }) => ({
        locationId,
        name,
        countryCode,
        provinceCode,
      })),
    languages: [own, ...WINDOW_LANGUAGES.filter((language) => language !== own)],
  };
}

/** Now, to the shop's own province, by the method that its orders name most often. */
function firstOrder(rules: DeliveryRules, facts: EditorFacts, now: Instant): PreviewOrder {
  const { countryCode, provinceCode } = facts.shop;
  const [title] = facts.rateTitles;
  const [method] = rules.methods;
  return {
    on: facts.today,
    at: clockIn(now, facts.shop.zone),
    countryCode,
    provinceCode: provinceCodeOf(countryCode, provinceCode),
    postcode: "",
    method: method ? { id: method.id } : title === undefined ? null : { title },
    locationId: null,
    handlingRuleId: null,
    hasOrdinaryItem: false,
  };
}
