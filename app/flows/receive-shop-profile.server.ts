import type { TxCtx } from "#app/context.server.ts";
import type { ShopProfileTelling } from "#app/features/settings/parse-shop-profile.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";

/** A shop changed its name, zone, address or the like. An older telling changes nothing; what is not told stays. */
export async function receiveShopProfile(
  tx: TxCtx,
  {
    shopId,
    profile,
    triggeredAt,
  }: { shopId: ShopId; profile: ShopProfileTelling; triggeredAt: Instant | null },
): Promise<string> {
  const { updatedAt, contactEmail, ...told } = profile;
  const at = dateFromInstant(updatedAt ?? triggeredAt ?? tx.now());
  const news = {
    ...told,
    contactSealed: contactEmail === null ? null : tx.vault.seal(contactEmail),
  };
  const { count } = await tx.db.shop.updateMany({
    where: { shopId, OR: [{ profileUpdatedAt: null }, { profileUpdatedAt: { lte: at } }] },
    data: {
      ...Object.fromEntries(Object.entries(news).filter(([, value]) => value !== null)),
      profileUpdatedAt: at,
    },
  });
  return count === 0 ? "shop: nothing new" : "shop: profile saved";
}
