import { CONTACT_KINDS, emailKey } from "#app/features/orders/contact-keys.ts";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { SuppressionReason, SuppressionScope } from "./suppression.ts";

/** An address of a shop by its keyed hash: the one that orders and messages are found by. */
export type AddressKey = { shopId: ShopId; addressHash: string };

/** The keyed hash of an address, or null when it is none. */
export function addressHashOf({ vault }: Ctx | TxCtx, shopId: ShopId, address: string): string | null {
  const key = emailKey(address);
  return key === null ? null : vault.lookupHash(CONTACT_KINDS.email, shopId, key);
}

export type NewSuppression = {
  address: string;
  addressHash: string;
  scope: SuppressionScope;
  reason: SuppressionReason;
  source: string;
  detail?: string | null;
  messageId?: string | null;
};

/**
 * Suppresses addresses, in one statement, and returns the hashes of those that were not suppressed before. One that is
 * suppressed already keeps its first reason.
 */
export async function suppress(
  tx: TxCtx,
  shopId: ShopId,
  suppressions: readonly NewSuppression[],
): Promise<string[]> {
  const fresh = [...new Map(suppressions.map((one) => [`${one.scope} ${one.addressHash}`, one])).values()];
  if (fresh.length === 0) return [];
  const at = dateFromInstant(tx.now());
  const rows = fresh.map((one) => ({
    hash: one.addressHash,
    sealed: tx.vault.seal(one.address),
    scope: one.scope,
    reason: one.reason,
    source: one.source,
    detail: one.detail?.slice(0, DETAIL_MAX) ?? null,
    message: one.messageId ?? null,
  }));
  const written = await tx.db.$queryRaw<{ addressHash: string }[]>`
    insert into "Suppression" as held ("shopId", "addressHash", scope, "addressSealed", reason, source, detail, "messageId", "createdAt")
    select ${shopId}, hash, scope, sealed, reason, source, detail, message, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (hash text, sealed text, scope text, reason text, source text, detail text, message text)
    -- Everybody writes in this order, so that nobody waits in a circle.
    order by hash collate "C", scope
    on conflict ("shopId", "addressHash", scope) do update set
      "addressSealed" = excluded."addressSealed", reason = excluded.reason, source = excluded.source,
      detail = excluded.detail, "messageId" = excluded."messageId", "createdAt" = excluded."createdAt",
      "releasedAt" = null, "releasedBy" = null
    where held."releasedAt" is not null
    returning held."addressHash"`;
  return written.map(({ addressHash }) => addressHash);
}

const DETAIL_MAX = 500;

/** Lifts a suppression; false when there was none. `by` is a member of staff's id, or "shopper". */
export async function release(
  tx: TxCtx,
  { shopId, addressHash, scope, by }: AddressKey & { scope: SuppressionScope; by: string },
): Promise<boolean> {
  const { count } = await tx.db.suppression.updateMany({
    where: { shopId, addressHash, scope, releasedAt: null },
    data: { releasedAt: dateFromInstant(tx.now()), releasedBy: by },
  });
  return count > 0;
}
