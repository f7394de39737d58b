import type { Ctx, TxCtx } from "#app/context.server.ts";
import { chooseLocale } from "#app/lib/locales.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { SuppressionReason, SuppressionScope } from "./suppression.ts";
import { UNSUBSCRIBE_LOCALES, type UnsubscribeLocale } from "./texts/catalog.ts";
import type { MessageKey } from "./unsubscribe-link.server.ts";

/** Whom a message went to, as its unsubscribe page needs to know. */
export type Reader = {
  shop: { name: string; url: string };
  locale: UnsubscribeLocale;
  /** What the message told. */
  moment: string;
  /** Null when it has been erased: nobody knows any more who it was. */
  recipient: { address: string; addressHash: string } | null;
  /** What keeps mail from the address, by scope. */
  suppressed: ReadonlyMap<SuppressionScope, SuppressionReason>;
  /** Whether the shop counts opens or clicks. */
  measures: boolean;
};

/** One read by primary keys. Null when the shop has no such message (any more). */
export async function findReader(
  { db, vault }: Ctx | TxCtx,
  { shopId, messageId }: MessageKey,
): Promise<Reader | null> {
  const [row] = await db.$queryRaw<ReaderRow[]>`
    select s.name, s."storefrontUrl", s."primaryLocale", m.locale, m.moment, o."customerLocale",
      coalesce(m."recipientSealed", o."emailSealed") as sealed, coalesce(m."recipientHash", o."emailHash") as "addressHash",
      (select jsonb_object_agg(u.scope, u.reason) from "Suppression" u where u."shopId" = m."shopId"
        and u."addressHash" = coalesce(m."recipientHash", o."emailHash") and u."releasedAt" is null) as suppressed,
      (select c.settings -> 'measureOpens' = 'true' or c.settings -> 'measureClicks' = 'true'
        from "MessageSettings" c where c."shopId" = m."shopId") as measures
    from "Message" m join "Shop" s on s."shopId" = m."shopId"
    left join "Order" o on o."shopId" = m."shopId" and o."orderId" = m."orderId"
    where m."shopId" = ${shopId} and m."messageId" = ${messageId}`;
  if (!row) return null;
  const address = unsealOrNull(vault, row.sealed);
  return {
    shop: { name: row.name ?? shopId, url: row.storefrontUrl ?? `https://${shopId}` },
    locale: chooseLocale([row.locale, row.customerLocale, row.primaryLocale], UNSUBSCRIBE_LOCALES, "en"),
    moment: row.moment,
    recipient: address && row.addressHash ? { address, addressHash: row.addressHash } : null,
    suppressed: new Map(Object.entries(row.suppressed ?? {})) as Reader["suppressed"],
    measures: row.measures === true,
  };
}

type ReaderRow = {
  name: string | null;
  storefrontUrl: string | null;
  primaryLocale: string | null;
  locale: string | null;
  moment: string;
  customerLocale: string | null;
  sealed: string | null;
  addressHash: string | null;
  suppressed: Record<string, string> | null;
  measures: boolean | null;
};
