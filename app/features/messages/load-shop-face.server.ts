import type { TxCtx } from "#app/context.server.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { ShopOfMessage } from "./message-facts.ts";
import { parseMessageSettings } from "./message-settings.ts";

/** How a shop appears in its mails: its name, where it is, and where answers go. */
export type ShopFace = Pick<
  ShopOfMessage,
  "shopId" | "name" | "storefrontUrl" | "contact" | "settings" | "messageSettings"
>;

/** The shop's own face, for mails that are about no order. */
export async function loadShopFace({ db, vault }: TxCtx, shopId: ShopId): Promise<ShopFace> {
  const [shop, rules] = await Promise.all([
    db.shop.findUnique({
      where: { shopId },
      select: { name: true, storefrontUrl: true, contactSealed: true, settings: true },
    }),
    db.messageSettings.findUnique({ where: { shopId }, select: { settings: true } }),
  ]);
  return {
    shopId,
    name: shop?.name ?? null,
    storefrontUrl: shop?.storefrontUrl ?? null,
    contact: parseMailAddress(unsealOrNull(vault, shop?.contactSealed ?? null)),
    settings: parseShopSettings(shop?.settings),
    messageSettings: parseMessageSettings(rules?.settings),
  };
}
