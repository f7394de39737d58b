import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { SaveThresholdsAnswer, ThresholdsView } from "#app/features/troubles/attention-view.ts";
import { presentLearned } from "#app/features/troubles/present-learned.ts";
import { checkTroubleRules } from "#app/features/troubles/trouble-rules.ts";
import { getTroubleRules, listLearned, saveTroubleRules } from "#app/features/troubles/troubles.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { wantWatch } from "./watch-parcels.server.ts";

/** What a merchant wants to be warned of, and what their own parcels have taught. */
export async function loadThresholdsPage(ctx: Ctx, shopId: ShopId): Promise<ThresholdsView> {
  const [{ rules, version }, learned] = await Promise.all([
    getTroubleRules(ctx, shopId),
    listLearned(ctx, shopId),
  ]);
  return { rules, version, learned: learned.map(presentLearned) };
}

/** Saves what a merchant wants to be warned of, all or nothing, and has the shop's parcels looked at by it. */
export function saveThresholds(
  ctx: Ctx,
  shopId: ShopId,
  { given, version }: { given: unknown; version: number },
): Promise<SaveThresholdsAnswer> {
  return inTransaction(ctx, async (tx): Promise<SaveThresholdsAnswer> => {
    const checked = checkTroubleRules(given);
    if (checked.kind === "invalid") return checked;
    if (!(await saveTroubleRules(tx, shopId, { rules: checked.rules, version }))) return { kind: "conflict" };
    await wantWatch(tx, shopId);
    return { kind: "saved", version: version + 1 };
  });
}
