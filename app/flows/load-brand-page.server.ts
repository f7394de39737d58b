import type { Ctx } from "#app/context.server.ts";
import { loadBrand } from "#app/features/brand/brand.server.ts";
import type { BrandView } from "#app/features/brand/brand-view.ts";
import { loadShopFace } from "#app/features/messages/messages.server.ts";
import { replyAddressOf, senderNameOf } from "#app/features/messages/present/shop-face.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** The brand as it is stored, and who its mails come from. */
export async function loadBrandPage(
  ctx: Ctx,
  shopId: ShopId,
): Promise<BrandView & { from: { name: string; address: string } }> {
  const [stored, face, sending] = await Promise.all([
    loadBrand(ctx, shopId),
    loadShopFace(ctx, shopId),
    loadSending(ctx, shopId),
  ]);
  const name = senderNameOf(face);
  return {
    stored,
    sender: { name, replyTo: replyAddressOf(face) },
    from: { name, address: sending.from.transactional },
  };
}
