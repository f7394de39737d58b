import type { Ctx } from "#app/context.server.ts";
import {
  CONTACT_KINDS,
  emailKey,
  orderNameKey,
  phoneKeysOfInput,
  postcodeKey,
} from "#app/features/orders/contact-keys.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Stands for what was not given or makes no sense; no key is ever equal to it. */
const NOTHING = "\0nothing";
const PHONE_KEYS_MAX = 3;

/**
 * The link token of the order with this number whose shopper is reached by this e-mail address, phone number or postcode;
 * null when there is none. One query and the same number of hashes, whatever was typed. Of several orders the newest.
 */
export async function findTrackingToken(
  ctx: Ctx,
  shopId: ShopId,
  { orderNumber, contact }: { orderNumber: string; contact: string },
): Promise<string | null> {
  const hashOf = (kind: keyof typeof CONTACT_KINDS, key: string | null | undefined) =>
    ctx.vault.lookupHash(CONTACT_KINDS[kind], shopId, key ?? NOTHING);
  const phones = phoneKeysOfInput(contact);
  const phoneHashes = Array.from({ length: PHONE_KEYS_MAX }, (_, index) => hashOf("phone", phones[index]));
  const [found] = await ctx.db.$queryRaw<{ trackingToken: string }[]>`
    select "trackingToken" from "Order"
    where "shopId" = ${shopId} and "nameKey" = ${orderNameKey(orderNumber) ?? ""}
      and ("emailHash" = ${hashOf("email", emailKey(contact))}
        or "phoneHash" = any(${phoneHashes})
        or "postcodeHash" = ${hashOf("postcode", postcodeKey(contact))})
      and "redactedAt" is null
    order by "placedAt" desc nulls last limit 1`;
  return found?.trackingToken ?? null;
}
