import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseBrand, type Brand } from "./brand.ts";
import type { SaveBrandAnswer, SavedBrand } from "./brand-view.ts";

/** How a shop looks; the default, as version 0, for one that never saved. */
export async function loadBrand({ db }: TxCtx, shopId: ShopId): Promise<SavedBrand> {
  const row = await db.brand.findUnique({ where: { shopId } });
  return { brand: parseBrand(row?.brand), version: row?.version ?? 0 };
}

/** Saves a brand over the version that was edited. Whoever comes second is told, and nothing of the first is lost. */
export async function saveBrand(
  ctx: TxCtx,
  shopId: ShopId,
  { brand, version }: { brand: Brand; version: number },
): Promise<SaveBrandAnswer> {
  const { db } = ctx;
  const { count } =
    version === 0
      ? await db.brand.createMany({ data: { shopId, brand }, skipDuplicates: true })
      : await db.brand.updateMany({ where: { shopId, version }, data: { brand, version: version + 1 } });
  const stored = await loadBrand(ctx, shopId);
  return { kind: count === 1 ? "saved" : "conflict", stored };
}
