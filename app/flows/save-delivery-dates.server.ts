import { inTransaction, type Ctx } from "#app/context.server.ts";
import { checkRules } from "#app/features/delivery-rules/check-rules.ts";
import type { SaveForm } from "#app/features/delivery-rules/delivery-dates-form.ts";
import type { SaveAnswer } from "#app/features/delivery-rules/delivery-dates-view.ts";
import { getDeliveryRules, saveDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { calendarDateIn } from "#app/lib/time.ts";
import { askForProductsOfOrders } from "./learn-products.server.ts";
import { wantPublish } from "./publish-promises.server.ts";
import { wantRebuild } from "./rebuild-learning.server.ts";

/**
 * Saves rules that somebody edited, all or nothing. What follows from them is wanted in the same transaction: the promises
 * in the shop anew; what the rules ask of products for the first time; and when days are counted differently from now on,
 * everything that was learned, counted anew.
 */
export function saveDeliveryDates(
  ctx: Ctx,
  shopId: ShopId,
  { given, version }: SaveForm,
): Promise<SaveAnswer> {
  return inTransaction(ctx, async (tx): Promise<SaveAnswer> => {
    const before = await getDeliveryRules(tx, shopId);
    const today = calendarDateIn(ctx.now(), before.shop.zone);
    const { rules, problems } = checkRules(given, before.shop, today);
    if (problems.some(({ severity }) => severity === "error")) return { kind: "invalid", problems };
    const saved = await saveDeliveryRules(tx, shopId, { rules, version });
    const after = await getDeliveryRules(tx, shopId);
    const stored = { rules: after.rules, version: after.version };
    if (saved.kind === "conflict") return { kind: "conflict", stored };
    await askForProductsOfOrders(tx, shopId, { before: before.rules, after: after.rules });
    if (after.fingerprint !== before.fingerprint) await wantRebuild(tx, shopId);
    await wantPublish(tx, shopId);
    return { kind: "saved", stored };
  });
}

/** Has everything learned anew from what is stored: after something in the past was corrected. */
export async function learnAgain(ctx: Ctx, shopId: ShopId): Promise<{ kind: "relearning" }> {
  await inTransaction(ctx, (tx) => wantRebuild(tx, shopId));
  return { kind: "relearning" };
}
