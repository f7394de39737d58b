import type { Ctx } from "#app/context.server.ts";
import {
  CONTACT_KINDS,
  emailKey,
  orderNameKey,
  phoneKeysOfInput,
  postcodeKey,
} from "#app/features/orders/contact-keys.ts";
import { idFromGid, parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { instantOrNull, type Instant } from "#app/lib/time.ts";

/** Stands for what was not given or makes no sense; no key is ever equal to it. */
const NOTHING = "\0nothing";
const PHONE_KEYS_MAX = 3;

/** The order's link; `issuedAt` is null as long as it is the one that the order was stored with. */
export type OrderLink = { orderId: OrderId; token: string; issuedAt: Instant | null };

/**
 * The order with this number whose shopper is reached by this e-mail address, phone number or postcode; null when there is
 * none. One query and the same number of hashes, whatever was typed. Of several orders the newest.
 */
export async function findOrderLink(
  ctx: Ctx,
  shopId: ShopId,
  { number, contact }: { number: string; contact: string },
): Promise<OrderLink | null> {
  const hashOf = (kind: keyof typeof CONTACT_KINDS, key: string | null | undefined) =>
    ctx.vault.lookupHash(CONTACT_KINDS[kind], shopId, key ?? NOTHING);
  const phones = phoneKeysOfInput(contact);
  const phoneHashes = Array.from({ length: PHONE_KEYS_MAX }, (_, index) => hashOf("phone", phones[index]));
  const [found] = await ctx.db.$queryRaw<{ orderId: string; token: string; issuedAt: Date | null }[]>`
    select "orderId", "trackingToken" as token, "trackingTokenAt" as "issuedAt" from "Order"
    where "shopId" = ${shopId} and "nameKey" = ${orderNameKey(number) ?? ""}
      and ("emailHash" = ${hashOf("email", emailKey(contact))}
        or "phoneHash" = any(${phoneHashes})
        or "postcodeHash" = ${hashOf("postcode", postcodeKey(contact))})
      and "redactedAt" is null
    order by "placedAt" desc nulls last limit 1`;
  const orderId = parseOrderId(found?.orderId);
  return found && orderId ? { orderId, token: found.token, issuedAt: instantOrNull(found.issuedAt) } : null;
}

/**
 * The link token of an order that somebody names who may know every order of the shop: by gid, id, or name with or without
 * what merchants put around the number. An id goes before a name; of several orders of one name the newest. Null: none.
 */
export async function findTokenOf(ctx: Ctx, shopId: ShopId, named: string): Promise<string | null> {
  const [found] = await ctx.db.$queryRaw<{ token: string }[]>`
    select "trackingToken" as token from "Order"
    where "shopId" = ${shopId} and "redactedAt" is null
      and ("orderId" = ${idFromGid("Order", named) ?? named} or "nameKey" = ${nameKeyOf(named)})
    order by "nameKey" is not distinct from ${nameKeyOf(named)}, "placedAt" desc nulls last limit 1`;
  return found?.token ?? null;
}

/** A gid is no name, whatever its digits. */
const nameKeyOf = (named: string): string => (named.startsWith("gid:") ? "" : (orderNameKey(named) ?? ""));
