import { inTransaction, type Ctx } from "#app/context.server.ts";
import { getCarrierRules, saveCarrierRules } from "#app/features/carriers/carriers.server.ts";
import type { SaveCarrierRulesAnswer } from "#app/features/carriers/carriers-view.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { wantRecomputedCarriers } from "./recompute-carriers.server.ts";

/**
 * Saves rules about carriers that somebody edited, all or nothing. What they change about recent parcels is worked out by a
 * job that is wanted in the same transaction.
 */
export const saveCarriers = (
  ctx: Ctx,
  shopId: ShopId,
  { given, version }: { given: unknown; version: number },
): Promise<SaveCarrierRulesAnswer> =>
  inTransaction(ctx, async (tx): Promise<SaveCarrierRulesAnswer> => {
    const saved = await saveCarrierRules(tx, shopId, { rules: given, version });
    if (saved.kind === "invalid") return saved;
    const stored = await getCarrierRules(tx, shopId);
    if (saved.kind === "conflict") return { kind: "conflict", stored };
    await wantRecomputedCarriers(tx, shopId);
    return { kind: "saved", stored };
  });
