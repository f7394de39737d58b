import type { Ctx } from "#app/context.server.ts";
import {
  loadManyFacts,
  loadMessageFacts,
  renewClaims,
  type ClaimedMessage,
} from "#app/features/messages/messages.server.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import { nextRoom, ROOM_AT_FIRST } from "#app/features/messages/sending-room.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { createDelivery } from "./deliver-message.server.ts";

/** Often enough that a lease of a minute survives a renewal that fails. */
const RENEW_EVERY_MS = 20_000;
/** Who waits for room hears of it when so many have ended, not of each one. */
const REFILL_AT = 16;

/** Everything that is under way in one process. */
export type PostOffice = {
  /** Sends what was claimed; fulfilled when all of it has ended, and never rejected. */
  send(claims: readonly ClaimedMessage[]): Promise<void>;
  underWay(): number;
  underWayToOwnServer(): number;
  /** How many more of a shop may be under way. */
  roomOf(shopId: ShopId): number;
  whenEmpty(): Promise<void>;
};

/** `onRoom` is called when enough has ended to be worth taking more. */
export function createPostOffice(ctx: Ctx, onRoom: () => void = () => {}): PostOffice {
  const deliver = createDelivery(ctx);
  const underWay = new Set<ClaimedMessage>();
  const works = new Set<Promise<void>>();
  const rooms = new Map<ShopId, number>();
  const inUse = new Map<ShopId, number>();
  let toOwnServer = 0;
  let endedSince = 0;
  let renewing: NodeJS.Timeout | undefined;

  function count(claim: ClaimedMessage, step: 1 | -1): void {
    if (step === 1) underWay.add(claim);
    else underWay.delete(claim);
    const ofShop = (inUse.get(claim.shopId) ?? 0) + step;
    if (ofShop > 0) inUse.set(claim.shopId, ofShop);
    else inUse.delete(claim.shopId);
    if (claim.senderId === "own") toOwnServer += step;
    if (underWay.size > 0) renewing ??= setInterval(() => void renew(), RENEW_EVERY_MS);
    else {
      clearInterval(renewing);
      renewing = undefined;
    }
  }

  const renew = () =>
    renewClaims(ctx, [...underWay]).catch((error: unknown) =>
      ctx.log.error({ err: error }, "leases could not be renewed"),
    );

  async function sendOne(claim: ClaimedMessage, facts: MessageFacts | null): Promise<void> {
    const startedAt = performance.now();
    await deliver(claim, facts);
    count(claim, -1);
    const { shopId } = claim;
    const room = nextRoom(rooms.get(shopId) ?? ROOM_AT_FIRST, performance.now() - startedAt);
    // What is remembered of a shop that has nothing under way is soon out of date.
    if (inUse.has(shopId)) rooms.set(shopId, room);
    else rooms.delete(shopId);
    endedSince += 1;
    if (endedSince < REFILL_AT && underWay.size > 0) return;
    endedSince = 0;
    onRoom();
  }

  async function sendAll(claims: readonly ClaimedMessage[]): Promise<void> {
    for (const claim of claims) count(claim, 1);
    const factsOf = await loadFacts(ctx, claims);
    await Promise.all(
      claims.map(async (claim) => {
        const facts = factsOf.get(claim.orderId);
        if (facts !== undefined) return sendOne(claim, facts);
        // Its claim runs out, and it is taken again.
        count(claim, -1);
      }),
    );
  }

  return {
    async send(claims) {
      const work = sendAll(claims);
      works.add(work);
      await work;
      works.delete(work);
    },
    underWay: () => underWay.size,
    underWayToOwnServer: () => toOwnServer,
    roomOf: (shopId) => Math.max(0, (rooms.get(shopId) ?? ROOM_AT_FIRST) - (inUse.get(shopId) ?? 0)),
    whenEmpty: async () => void (await Promise.all(works)),
  };
}

type FactsOfOrders = Map<string, MessageFacts | null>;

/**
 * What the messages of these claims depend on, by order: null for one that is not known, nothing for one that cannot be read.
 */
async function loadFacts(ctx: Ctx, claims: readonly ClaimedMessage[]): Promise<FactsOfOrders> {
  // Shopify's order ids are unique over all shops.
  const orders = [...new Map(claims.map(({ shopId, orderId }) => [orderId, { shopId, orderId }])).values()];
  try {
    const known = (await loadManyFacts(ctx, orders)).map((facts) => [facts.order.orderId, facts] as const);
    return new Map([...orders.map(({ orderId }) => [orderId, null] as const), ...known]);
  } catch (error) {
    // One bad row must not stop the others.
    ctx.log.error(
      { err: error, orders: orders.length },
      "the facts of several orders could not be read together",
    );
  }
  const found: FactsOfOrders = new Map();
  for (const order of orders)
    await loadMessageFacts(ctx, order).then(
      (facts) => found.set(order.orderId, facts),
      (error: unknown) => ctx.log.error({ err: error, ...order }, "the facts of an order could not be read"),
    );
  return found;
}
