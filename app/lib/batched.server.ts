import { setTimeout as sleep } from "node:timers/promises";

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Does together what is asked for at about the same time: one round trip for many. `work` gets up to `sizeMax` items and returns
 * their results in order; while it runs, the next ones gather, and for `gatherMs` before it. If it throws, the items are tried
 * one by one, so that a bad one spoils nothing for the others.
 */
export function batched<Item, Result>(
  work: (items: Item[]) => Promise<readonly Result[]>,
  { gatherMs, sizeMax }: { gatherMs: number; sizeMax: number },
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      if (waiting.length < sizeMax) await sleep(gatherMs);
      await settle(waiting.splice(0, sizeMax));
    }
    isRunning = false;
  }

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      // One result for each item, as `work` promises.
      for (const [n, { resolve }] of batch.entries()) resolve(results[n] as Result);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
