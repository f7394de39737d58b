import { expect, test } from "vitest";
import { batched } from "./batched.server.ts";

test("what is asked for at about the same time is done together, and everybody gets their own result", async () => {
  const batches: number[][] = [];
  const double = batched(
    async (items: number[]) => {
      batches.push(items);
      return items.map((item) => item * 2);
    },
    { gatherMs: 1, sizeMax: 3 },
  );
  expect(await Promise.all([1, 2, 3, 4, 5].map(double))).toEqual([2, 4, 6, 8, 10]);
  expect(batches).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(await double(6)).toBe(12);
});

test("one that cannot be done fails alone", async () => {
  const check = batched(
    async (items: string[]) => {
      if (items.includes("bad")) throw new Error("bad was in it");
      return items;
    },
    { gatherMs: 1, sizeMax: 10 },
  );
  const settled = await Promise.allSettled(["a", "bad", "b"].map(check));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
