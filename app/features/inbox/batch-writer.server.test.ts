import fc from "fast-check";
import { expect, test } from "vitest";
import { createBatchWriter } from "./batch-writer.server.ts";

test("every item is stored once, in the order it came, in batches no larger than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer(), { maxLength: 200 }),
      fc.integer({ min: 1, max: 17 }),
      async (items, itemsMax) => {
        const batches: number[][] = [];
        const writer = createBatchWriter<number>(async (batch) => void batches.push(batch), itemsMax);
        await Promise.all(items.map((item) => writer.write(item)));
        expect(batches.flat()).toEqual(items);
        expect(Math.max(0, ...batches.map((batch) => batch.length))).toBeLessThanOrEqual(itemsMax);
      },
    ),
  );
});

test("what arrives while a batch is being written goes together in the next", async () => {
  const batches: string[][] = [];
  const first = Promise.withResolvers<void>();
  const writer = createBatchWriter<string>(async (batch) => {
    batches.push(batch);
    if (batches.length === 1) await first.promise;
  }, 100);
  const writes = [writer.write("a")];
  while (batches.length === 0) await new Promise((resolve) => setImmediate(resolve));
  writes.push(writer.write("b"), writer.write("c"));
  first.resolve();
  await Promise.all(writes);
  expect(batches).toEqual([["a"], ["b", "c"]]);
});

test("a batch that cannot be stored is refused to its writers alone, and the next ones go on", async () => {
  let full = true;
  const writer = createBatchWriter<string>(async () => {
    if (full) throw new Error("disk full");
  }, 10);
  await expect(writer.write("lost")).rejects.toThrow("disk full");
  full = false;
  await expect(writer.write("kept")).resolves.toBeUndefined();
});

test("drained waits for everything accepted", async () => {
  const stored: string[] = [];
  const writer = createBatchWriter<string>(async (batch) => {
    await new Promise((resolve) => setImmediate(resolve));
    stored.push(...batch);
  }, 1);
  const writes = [writer.write("a"), writer.write("b"), writer.write("c")];
  await writer.drained();
  expect(stored).toEqual(["a", "b", "c"]);
  expect(writer.waiting()).toBe(0);
  await Promise.all(writes);
});
