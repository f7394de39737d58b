import { describe, expect, test, vi } from "vitest";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at } from "#test/support/context.ts";
import { createVisitCounter, type Visits } from "./visit-counter.server.ts";

function counting(save: (visits: Visits) => Promise<void>) {
  const warnings: unknown[] = [];
  const quiet = () => {};
  const log = { debug: quiet, info: quiet, error: quiet, warn: (what: unknown) => void warnings.push(what) };
  const counter = createVisitCounter({ save, log, waitingMax: 3, gatherMs: 1 });
  const look = (orderId: string) =>
    counter.look({
      shopId: shopNamed("one"),
      orderId,
      pageId: "",
      language: "en",
      at: at("2026-11-21T12:00:00Z"),
    });
  return { counter, look, warnings };
}
const ordersOf = ({ looks }: Visits) => looks.map(({ orderId }) => orderId);

describe("a counter of visits", () => {
  test("saves what came together at once and by itself, each order once", async () => {
    const saved = await new Promise<Visits>((resolve) => {
      const { look } = counting(async (visits) => resolve(visits));
      for (const order of ["1", "2", "2"]) look(order);
    });
    expect(ordersOf(saved)).toEqual(["1", "2"]);
  });

  test("holds so many visits and no more; the rest is dropped and said", async () => {
    const saved: string[][] = [];
    const { counter, look, warnings } = counting(async (visits) => void saved.push(ordersOf(visits)));
    for (const order of ["1", "2", "2", "3", "4", "5"]) look(order);
    await counter.flush();
    expect(saved).toEqual([["1", "2", "3"]]);
    expect(warnings).toEqual([{ dropped: 2 }]);
  });

  test("gathers while a batch is being saved, and never saves two at once", async () => {
    const saved: string[][] = [];
    const waiting: (() => void)[] = [];
    const { counter, look, warnings } = counting(async (visits) => {
      saved.push(ordersOf(visits));
      await new Promise<void>((done) => waiting.push(done));
    });
    look("1");
    const first = counter.flush();
    await vi.waitFor(() => expect(saved).toEqual([["1"]]));
    for (const order of ["2", "3", "4", "5"]) look(order);
    const second = counter.flush();
    expect(saved).toHaveLength(1);
    waiting[0]?.();
    await first;
    await vi.waitFor(() => expect(saved).toEqual([["1"], ["2", "3", "4"]]));
    waiting[1]?.();
    await second;
    expect(warnings).toEqual([{ dropped: 1 }]);
  });

  test("gives up a batch that cannot be saved, says so, and goes on", async () => {
    let fails = true;
    const saved: string[][] = [];
    const { counter, look, warnings } = counting(async (visits) => {
      if (fails) throw new Error("no room");
      saved.push(ordersOf(visits));
    });
    look("1");
    await counter.flush();
    fails = false;
    look("2");
    await counter.flush();
    expect(saved).toEqual([["2"]]);
    expect(warnings).toMatchObject([{ lost: 1 }]);
  });
});
