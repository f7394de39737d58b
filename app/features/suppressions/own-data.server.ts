import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addressHashOf } from "./suppress.server.ts";

/** What is held of an address, for its owner to read. */
export async function listSuppressionsOf(tx: TxCtx, shopId: ShopId, address: string) {
  const addressHash = addressHashOf(tx, shopId, address);
  if (addressHash === null) return [];
  return tx.db.suppression.findMany({
    where: { shopId, addressHash },
    orderBy: { createdAt: "asc" },
    select: { scope: true, reason: true, source: true, detail: true, createdAt: true, releasedAt: true },
  });
}

/** Erases what can be read of an address. Its hash stays, so that its owner is not written to again. */
export async function forgetSuppressedAddress(tx: TxCtx, shopId: ShopId, address: string): Promise<void> {
  const addressHash = addressHashOf(tx, shopId, address);
  if (addressHash === null) return;
  await tx.db.suppression.updateMany({
    where: { shopId, addressHash },
    data: { addressSealed: null, detail: null, messageId: null },
  });
}
