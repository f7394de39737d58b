/**
 * Writes what arrives together together: while a batch is on its way to the database the next one gathers, so a burst costs
 * a few round trips and disk flushes instead of one for each item. Nothing waits on a timer. A second batch goes beside the
 * first only when it is full: measured, many small batches at once are slower than few large ones.
 */
export type BatchWriter<Item> = {
  /** Fulfilled when the item is stored for good; rejected when its batch could not be. */
  write(item: Item): Promise<void>;
  /** Items accepted and not yet on their way. */
  waiting(): number;
  /** Fulfilled when everything accepted so far is stored or refused. */
  drained(): Promise<void>;
};

type Entry<Item> = { item: Item; resolve: () => void; reject: (error: unknown) => void };

export function createBatchWriter<Item>(
  store: (items: Item[]) => Promise<unknown>,
  itemsMax: number,
): BatchWriter<Item> {
  const gathered: Entry<Item>[] = [];
  const underWay = new Set<Promise<void>>();
  let isScheduled = false;

  function start(): void {
    isScheduled = false;
    while (mayStart()) {
      const writing = writeBatch(gathered.splice(0, itemsMax)).finally(() => {
        underWay.delete(writing);
        start();
      });
      underWay.add(writing);
    }
  }

  function mayStart(): boolean {
    if (underWay.size === 0) return gathered.length > 0;
    return underWay.size === 1 && gathered.length >= itemsMax;
  }

  async function writeBatch(batch: Entry<Item>[]): Promise<void> {
    try {
      await store(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    write(item) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      gathered.push({ item, resolve, reject });
      // After this turn of the event loop: requests whose bodies ended in the same turn share a batch.
      if (!isScheduled) setImmediate(start);
      isScheduled = true;
      return promise;
    },
    waiting: () => gathered.length,
    async drained() {
      while (gathered.length > 0 || underWay.size > 0) {
        await Promise.allSettled(underWay);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
