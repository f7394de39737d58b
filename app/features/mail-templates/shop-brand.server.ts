import { createHash } from "node:crypto";
import type { TxCtx } from "#app/context.server.ts";
import { parseBrand, type Brand } from "#app/features/brand/brand.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Counts changes of the layout: what was laid out before is laid out anew. */
const LAYOUT_REVISION = 1;

/** Names the looks of a mail: the brand, and the way we lay it out. */
export const brandHashOf = (brand: Brand): string =>
  createHash("sha256")
    .update(JSON.stringify([LAYOUT_REVISION, brand]))
    .digest("base64url")
    .slice(0, 22);

/** The brand that a shop's mails are laid out in now. */
export async function brandOf({ db }: TxCtx, shopId: ShopId): Promise<Brand> {
  const row = await db.brand.findUnique({ where: { shopId }, select: { brand: true } });
  return parseBrand(row?.brand);
}
