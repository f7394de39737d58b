import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "#app/context.server.ts";
import {
  claimDueMessages,
  findDueShops,
  markAbandonedUnknown,
} from "#app/features/messages/messages.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { createPostOffice, type PostOffice } from "./post-office.server.ts";

/** Mails under way in one process: most of them wait for a server, which costs next to nothing. */
const AT_ONCE_MAX = 256;
/** Of those, for the app's own server: while it is slow, merchants' own servers still get theirs. */
const OWN_SERVER_MAX = 128;
const CLAIMS_PER_TURN = 48;
/** When to look for shops that have become due, and for their next tokens; a nudge comes at once. */
const LOOK_BUSY_MS = 500;
const LOOK_IDLE_MS = 1_000;
const TOKENS_MS = 100;
const AFTER_TROUBLE_MS = 3_000;

/**
 * Sends up to `limit` messages that are due and returns how many it worked on. Any number of processes may do so together. A
 * crash at any point sends nothing twice: before the last byte the message is sent again, after it it is marked unknown.
 */
export async function deliverDueMessages(ctx: Ctx, { limit }: { limit: number }): Promise<number> {
  const office = createPostOffice(ctx);
  await closeAbandoned(ctx);
  const shops = (await findDueShops(ctx)).map((shopId) => ({ shopId, room: limit }));
  if (shops.length === 0) return 0;
  const { claims } = await claimDueMessages(ctx, { shops, limit, ownServerToo: true });
  await office.send(claims);
  return claims.length;
}

export type Delivering = {
  /** Something may have become due in this moment. */
  nudge(): void;
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>;
};

/**
 * Sends whatever is due, for as long as the process lives: new messages are taken as soon as others have ended, so no slow
 * server holds up the rest.
 */
export function startDelivering(ctx: Ctx): Delivering {
  let stopping = false;
  let waiting = new AbortController();
  const wake = () => waiting.abort();
  const office = createPostOffice(ctx, wake);
  let due: ShopId[] = [];
  let lookAt = 0;

  async function turn(): Promise<number> {
    if (performance.now() >= lookAt) {
      await closeAbandoned(ctx);
      due = await findDueShops(ctx);
      lookAt = performance.now() + (due.length > 0 ? LOOK_BUSY_MS : LOOK_IDLE_MS);
    }
    const taken = await takeMore(ctx, office, due);
    if (taken === null) return lookAt - performance.now();
    due = taken.mayHaveMore;
    if (taken.count === CLAIMS_PER_TURN) return 0;
    return due.length > 0 ? TOKENS_MS : lookAt - performance.now();
  }

  const running = (async () => {
    while (!stopping) {
      // Made before the turn, so that a call during it is not lost.
      waiting = new AbortController();
      const pauseMs = await turn().catch((error: unknown) => {
        ctx.log.error({ loop: "mail", err: error }, "a turn failed");
        return AFTER_TROUBLE_MS;
      });
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: waiting.signal }).catch(() => {});
    }
  })();
  return {
    nudge() {
      lookAt = 0;
      wake();
    },
    async stop() {
      stopping = true;
      wake();
      await running;
      await office.whenEmpty();
    },
  };
}

/** Takes what there is room for. Null when there is no room, or nothing that is due. */
async function takeMore(
  ctx: Ctx,
  office: PostOffice,
  due: ShopId[],
): Promise<{ count: number; mayHaveMore: ShopId[] } | null> {
  const limit = Math.min(AT_ONCE_MAX - office.underWay(), CLAIMS_PER_TURN);
  const all = due.map((shopId) => ({ shopId, room: office.roomOf(shopId) }));
  const shops = all.filter(({ room }) => room > 0);
  if (limit <= 0 || shops.length === 0) return null;
  const ownServerToo = office.underWayToOwnServer() < OWN_SERVER_MAX;
  const { claims, mayHaveMore } = await claimDueMessages(ctx, { shops, limit, ownServerToo });
  void office.send(claims);
  const full = all.filter(({ room }) => room === 0).map(({ shopId }) => shopId);
  return { count: claims.length, mayHaveMore: [...mayHaveMore, ...full] };
}

async function closeAbandoned(ctx: Ctx): Promise<void> {
  const abandoned = await markAbandonedUnknown(ctx);
  if (abandoned > 0) ctx.log.warn({ abandoned }, "messages were left in the middle of sending");
}
