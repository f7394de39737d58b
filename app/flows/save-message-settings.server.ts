import { inTransaction, type Ctx } from "#app/context.server.ts";
import { messageSettingsSchema } from "#app/features/messages/message-settings.ts";
import { storeMessageSettings } from "#app/features/messages/messages.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { wantReplan } from "./replan-shop.server.ts";

/** What came of saving; `wrong` names the fields that cannot be saved as they are ("moments.delivered.wait.amount"). */
export type SaveMessageSettingsAnswer =
  { kind: "saved"; version: number } | { kind: "conflict" } | { kind: "invalid"; wrong: string[] };

/**
 * Saves how a shop tells its shoppers, all or nothing, on top of the version that the merchant saw, and has everything that is
 * still to be told planned by it.
 */
export function saveMessageSettings(
  ctx: Ctx,
  shopId: ShopId,
  { settings, version }: { settings: unknown; version: number },
): Promise<SaveMessageSettingsAnswer> {
  return inTransaction(ctx, async (tx): Promise<SaveMessageSettingsAnswer> => {
    const checked = messageSettingsSchema.strict().safeParse(settings);
    if (!checked.success) {
      const wrong = new Set(checked.error.issues.map(({ path }) => path.join(".")));
      return { kind: "invalid", wrong: [...wrong] };
    }
    if (!(await storeMessageSettings(tx, shopId, { settings: checked.data, version })))
      return { kind: "conflict" };
    await wantReplan(tx, shopId);
    return { kind: "saved", version: version + 1 };
  });
}
