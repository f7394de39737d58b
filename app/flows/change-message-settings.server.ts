import type { Ctx } from "#app/context.server.ts";
import type { SaveSettingsAnswer } from "#app/features/message-desk/desk-view.ts";
import { applyChange, type SettingsChange } from "#app/features/message-desk/settings-change.ts";
import { loadMessageSettings } from "#app/features/messages/messages.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { saveMessageSettings } from "./save-message-settings.server.ts";

/** Saves what a page changed, unless somebody else has changed something since the page was loaded. */
export async function changeMessageSettings(
  ctx: Ctx,
  shopId: ShopId,
  { version, change }: SettingsChange,
): Promise<SaveSettingsAnswer> {
  const { settings } = await loadMessageSettings(ctx, shopId);
  const changed = applyChange(settings, change);
  if (changed.kind === "invalid") return changed;
  return saveMessageSettings(ctx, shopId, { settings: changed.settings, version });
}
