import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMessageSettings, type MessageSettings } from "./message-settings.ts";

/** How a shop tells its shoppers; `version` is 0 as long as nothing was ever saved. */
export async function loadMessageSettings(
  { db }: TxCtx,
  shopId: ShopId,
): Promise<{ settings: MessageSettings; version: number }> {
  const row = await db.messageSettings.findUnique({ where: { shopId } });
  return { settings: parseMessageSettings(row?.settings), version: row?.version ?? 0 };
}

/** Saves checked settings on top of the version they were made from; false when somebody saved in the meantime. */
export async function storeMessageSettings(
  { db }: TxCtx,
  shopId: ShopId,
  { settings, version }: { settings: MessageSettings; version: number },
): Promise<boolean> {
  if (version === 0) {
    const { count } = await db.messageSettings.createMany({
      data: { shopId, settings },
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await db.messageSettings.updateMany({
    where: { shopId, version },
    data: { settings, version: { increment: 1 } },
  });
  return count === 1;
}
