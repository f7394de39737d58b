import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "./context.server.ts";
import { askProviders } from "./flows/ask-providers.server.ts";
import { checkSending } from "./flows/check-sending-domain.server.ts";
import { startDelivering } from "./flows/deliver-due-messages.server.ts";
import { fetchRecommended } from "./flows/fetch-recommended.server.ts";
import { importOrders } from "./flows/import-orders.server.ts";
import { keepHouse } from "./flows/keep-house.server.ts";
import { forgetShop } from "./flows/privacy-requests.server.ts";
import { learnProducts } from "./flows/learn-products.server.ts";
import { learnWindows } from "./flows/learn-windows.server.ts";
import { publishPromises } from "./flows/publish-promises.server.ts";
import { rebuildLearning } from "./flows/rebuild-learning.server.ts";
import { recomputeCarriers } from "./flows/recompute-carriers.server.ts";
import { refreshEstimates, startMornings } from "./flows/refresh-estimates.server.ts";
import { refreshOrder } from "./flows/refresh-order.server.ts";
import { refreshShop } from "./flows/refresh-shop.server.ts";
import { replanOrders, replanShop } from "./flows/replan-shop.server.ts";
import { learnShopThresholds, startWatches, watchParcels } from "./flows/watch-parcels.server.ts";
import { workInbox } from "./flows/work-inbox.server.ts";
import { writeBack } from "./flows/write-back.server.ts";

export type Worker = { nudge(): void; stop(): Promise<void> };

/** How often to look for work that another process wrote down; our own door nudges us at once. */
const LOOK_EVERY_MS = 1_000;
const AFTER_TROUBLE_MS = 3_000;
/** Lanes worked on at the same time: while one waits for the database, another computes. */
const INBOX_WORKERS = 3;
/** Accounts of tracking providers called for at the same time: most of that is waiting for their answers. */
const ASKERS = 3;

/** Starts everything that happens outside a request: the inbox, due messages, and the jobs of the queue. */
export async function startWorker(ctx: Ctx): Promise<Worker> {
  await ctx.queue.work("import-orders", ({ shopId }) => importOrders(ctx, shopId));
  await ctx.queue.work("refresh-order", (payload) => refreshOrder(ctx, payload));
  await ctx.queue.work("refresh-shop", ({ shopId }) => refreshShop(ctx, shopId));
  await ctx.queue.work("learn-products", (payload) => learnProducts(ctx, payload));
  await ctx.queue.work("learn-windows", ({ shopId }) => learnWindows(ctx, shopId));
  await ctx.queue.work("fetch-recommended", (payload) => fetchRecommended(ctx, payload));
  await ctx.queue.work("start-mornings", () => startMornings(ctx));
  await ctx.queue.schedule("start-mornings", "3 * * * *");
  await ctx.queue.work("refresh-estimates", ({ shopId }) => refreshEstimates(ctx, shopId));
  await ctx.queue.work("rebuild-learning", ({ shopId }) => rebuildLearning(ctx, shopId));
  await ctx.queue.work("publish-promises", ({ shopId }) => publishPromises(ctx, shopId));
  await ctx.queue.work("write-back", (payload) => writeBack(ctx, payload));
  await ctx.queue.work("recompute-carriers", ({ shopId }) => recomputeCarriers(ctx, shopId));
  await ctx.queue.work("start-watches", () => startWatches(ctx));
  await ctx.queue.schedule("start-watches", "33 * * * *");
  await ctx.queue.work("watch-parcels", ({ shopId }) => watchParcels(ctx, shopId));
  await ctx.queue.work("learn-thresholds", ({ shopId }) => learnShopThresholds(ctx, shopId));
  await ctx.queue.work("check-sending", () => checkSending(ctx));
  await ctx.queue.schedule("check-sending", "48 * * * *");
  await ctx.queue.work("replan-shop", ({ shopId }) => replanShop(ctx, shopId));
  await ctx.queue.work("replan-orders", (payload) => replanOrders(ctx, payload));
  await ctx.queue.work("forget-shop", ({ shopId }) => forgetShop(ctx, shopId));
  await ctx.queue.work("keep-house", () => keepHouse(ctx));
  await ctx.queue.schedule("keep-house", "17 3 * * *");

  const mail = startDelivering(ctx);
  const workers = Array.from({ length: INBOX_WORKERS }, () =>
    startLoop(ctx, "inbox", async () => {
      const ended = await workInbox(ctx);
      if (ended > 0) mail.nudge();
      return ended;
    }),
  );
  const askers = Array.from({ length: ASKERS }, () =>
    startLoop(ctx, "providers", async () => {
      const calls = await askProviders(ctx);
      // What was answered waits in the inbox now.
      if (calls > 0) for (const worker of workers) worker.nudge();
      return calls;
    }),
  );
  return {
    nudge() {
      for (const worker of workers) worker.nudge();
    },
    async stop() {
      await Promise.all([...workers, ...askers, mail].map((loop) => loop.stop()));
    },
  };
}

/** Runs `turn` again and again: at once while it finds work, else after a nudge or the next look. */
function startLoop(ctx: Ctx, name: string, turn: () => Promise<number>): Worker {
  let stopping = false;
  let waiting = new AbortController();
  const nudge = () => waiting.abort();
  const running = (async () => {
    while (!stopping) {
      // Made before the turn, so that a nudge during it is not lost.
      waiting = new AbortController();
      const pauseMs = await turn().then(
        (done) => (done > 0 ? 0 : LOOK_EVERY_MS),
        (error: unknown) => {
          ctx.log.error({ loop: name, err: error }, "a turn failed");
          return AFTER_TROUBLE_MS;
        },
      );
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: waiting.signal }).catch(() => {});
    }
  })();
  return {
    nudge,
    async stop() {
      stopping = true;
      nudge();
      await running;
    },
  };
}
