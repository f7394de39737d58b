import { PgBoss, fromPrisma, type Job, type JobResult } from "pg-boss";
import { RetryLater } from "#app/lib/errors.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import type { Logger } from "../log/log.server.ts";

/** Jobs carry ids only: what they need to know stands in rows. */
export type JobPayloads = {
  "import-orders": { shopId: ShopId };
  "refresh-order": { shopId: ShopId; orderId: string };
  "refresh-shop": { shopId: ShopId };
  /** `recount`: past orders name them too, so what was learned from those must be counted anew. */
  "learn-products": { shopId: ShopId; recount: boolean };
  "learn-windows": { shopId: ShopId };
  "fetch-recommended": { shopId: ShopId };
  "start-mornings": Record<string, never>;
  "refresh-estimates": { shopId: ShopId };
  "rebuild-learning": { shopId: ShopId };
  "publish-promises": { shopId: ShopId };
  "recompute-carriers": { shopId: ShopId };
  "start-watches": Record<string, never>;
  "watch-parcels": { shopId: ShopId };
  "learn-thresholds": { shopId: ShopId };
  "replan-shop": { shopId: ShopId };
  "replan-orders": { shopId: ShopId; orderIds: readonly OrderId[] };
  "write-back": { shopId: ShopId; fulfillmentId: string };
  "check-sending": Record<string, never>;
  "forget-shop": { shopId: ShopId };
  "keep-house": Record<string, never>;
};
export type JobName = keyof JobPayloads;
const JOB_NAMES = [
  "import-orders",
  "refresh-order",
  "refresh-shop",
  "learn-products",
  "learn-windows",
  "fetch-recommended",
  "start-mornings",
  "refresh-estimates",
  "rebuild-learning",
  "publish-promises",
  "recompute-carriers",
  "start-watches",
  "watch-parcels",
  "learn-thresholds",
  "replan-shop",
  "replan-orders",
  "write-back",
  "check-sending",
  "forget-shop",
  "keep-house",
] as const satisfies JobName[];

/** What fromPrisma takes: a Prisma client or transaction, so that the job is committed with the rows it belongs to. */
type Transaction = Parameters<typeof fromPrisma>[0];

export type Queue = {
  /** Enqueues in the transaction given. A job with the same `onlyOneFor` that still waits is not added again. */
  send<Name extends JobName>(
    tx: Transaction,
    name: Name,
    payload: JobPayloads[Name],
    options?: { delayMs?: number; onlyOneFor?: string },
  ): Promise<void>;
  /** Starts working on a kind of job, a few at a time in this process. */
  work<Name extends JobName>(
    name: Name,
    handle: (payload: JobPayloads[Name]) => Promise<void>,
  ): Promise<void>;
  /** Runs a job at the times of a cron line (UTC), once over all processes. */
  schedule(name: JobName, cron: string): Promise<void>;
  stop(): Promise<void>;
};

const RETRIES = {
  retryLimit: 8,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 3600,
};

/** Starts pg-boss on its own few connections and makes its queues. */
export async function startQueue(databaseUrl: string, log: Logger): Promise<Queue> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 4, application_name: "doorstep-queue" });
  boss.on("error", (error) => log.error({ err: error }, "queue trouble"));
  await boss.start();
  for (const name of JOB_NAMES) await boss.createQueue(name, { policy: "short", ...RETRIES });

  return {
    async send(tx, name, payload, { delayMs = 0, onlyOneFor } = {}) {
      await boss.send(name, payload, {
        db: fromPrisma(tx),
        startAfter: Math.ceil(delayMs / 1000),
        ...(onlyOneFor ? { singletonKey: onlyOneFor } : {}),
      });
    },
    async work(name, handle) {
      await boss.work(name, WORK, (jobs: Job<JobPayloads[typeof name]>[]) =>
        Promise.all(jobs.map((job) => attempt(log, name, job.id, () => handle(job.data)))),
      );
    },
    async schedule(name, cron) {
      await boss.schedule(name, cron, {});
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Takes several jobs at once and the next ones right after, each with an end of its own: one that fails holds up none. */
const WORK = {
  pollingIntervalSeconds: 1,
  batchSize: 8,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

async function attempt(log: Logger, name: JobName, id: string, run: () => Promise<void>): Promise<JobResult> {
  try {
    await run();
    return { id, status: "completed" };
  } catch (error) {
    if (error instanceof RetryLater) log.info({ job: name, reason: error.message }, "job waits");
    else log.error({ job: name, err: error }, "job failed");
    return { id, status: "failed", output: { message: error instanceof Error ? error.message : "unknown" } };
  }
}
