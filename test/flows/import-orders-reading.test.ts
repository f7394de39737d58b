import { describe, expect, test } from "vitest";
import { findLatestImport, retryImport } from "#app/features/imports/imports.server.ts";
import { importOrders } from "#app/flows/import-orders.server.ts";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { useTestDatabase } from "../support/database.ts";
import {
  completed,
  dyingContext,
  expectEverythingOnce,
  FILE,
  INSTALLED_AT,
  ORDERS,
  PACE,
  runJobs,
  useImportScene,
} from "../support/import-scene.ts";

const scene = useImportScene(useTestDatabase());

describe("while the file is read, the import", () => {
  test.each([
    ["before", 2],
    ["after", 2],
    ["before", 3],
    ["after", 3],
  ] as const)(
    "repeats and loses nothing when its process dies just %s its commit no. %i",
    async (when, nth) => {
      await runJobs(scene, 1);
      await expect(importOrders(dyingContext(scene.ctx, nth, when), scene.shopId, PACE)).rejects.toThrow(
        "the process died",
      );
      const stopped = await findLatestImport(scene.ctx, scene.shopId);
      expect(stopped).toMatchObject({
        state: "reading",
        importedCount: Math.min(ORDERS, 40 * (when === "before" ? nth - 1 : nth)),
      });
      await runJobs(scene);
      await expectEverythingOnce(scene, scene.shopId);
      expect(scene.store.requests.at(-1)?.range).toBe(`bytes=${stopped?.byteOffset}-`);
    },
  );

  test("skips what it has when the store ignores the range", async () => {
    await runJobs(scene, 1);
    await expect(importOrders(dyingContext(scene.ctx, 2, "after"), scene.shopId, PACE)).rejects.toThrow(
      "the process died",
    );
    scene.store.mood = { kind: "ignores-range" };
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
  });

  test.each(["breaks-off", "stalls"] as const)("goes on where it was when the store %s", async (kind) => {
    scene.store.mood = { kind, afterBytes: Math.floor(FILE.length * 0.7) };
    await importOrders(scene.ctx, scene.shopId, PACE);
    await importOrders(scene.ctx, scene.shopId, { ...PACE, idleTimeoutMs: 300 });
    const stopped = await findLatestImport(scene.ctx, scene.shopId);
    expect(stopped).toMatchObject({ state: "reading", problem: null });
    expect(stopped?.importedCount).toBeGreaterThan(0);
    scene.store.mood = { kind: "plain" };
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
  });

  test("tries again later when the store is down", async () => {
    scene.store.mood = { kind: "down" };
    await runJobs(scene, 5);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "reading",
      problem: null,
    });
    scene.store.mood = { kind: "plain" };
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
  });

  test("asks for a new address when the file's has expired", async () => {
    await runJobs(scene, 1);
    await expect(importOrders(dyingContext(scene.ctx, 2, "after"), scene.shopId, PACE)).rejects.toThrow(
      "the process died",
    );
    scene.store.mood = { kind: "expired-except", path: "/2" };
    scene.admin.operation = completed(`${scene.store.url}/2`);
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
    expect(scene.admin.queries).toHaveLength(1);
  });

  test("begins anew, on request, when Shopify no longer hands out the file", async () => {
    await runJobs(scene, 1);
    await expect(importOrders(dyingContext(scene.ctx, 2, "after"), scene.shopId, PACE)).rejects.toThrow(
      "the process died",
    );
    scene.store.mood = { kind: "expired-except", path: "/3" };
    await runJobs(scene);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "failed",
      importedCount: 80,
    });
    scene.admin.operation = completed(`${scene.store.url}/3`);
    await retryImport(scene.ctx, scene.shopId);
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
    expect(scene.admin.queries).toHaveLength(2);
  });

  test("counts every order once when two workers run it at the same time", async () => {
    await runJobs(scene, 1);
    await Promise.all([
      importOrders(scene.ctx, scene.shopId, PACE),
      importOrders(scene.ctx, scene.shopId, PACE),
      importOrders(scene.ctx, scene.shopId, PACE),
    ]);
    await expectEverythingOnce(scene, scene.shopId);
    expect((await findLatestImport(scene.ctx, scene.shopId))?.importedCount).toBe(ORDERS);
  });

  test("gives way to others after a minute and goes on in its next turn", async () => {
    let minutes = 0;
    const now = () => addMs(INSTALLED_AT, (minutes += 2) * MINUTE_MS);
    Object.assign(scene.ctx, { now });
    await runJobs(scene, 2);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "reading",
      importedCount: 40,
    });
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
  });

  test("refuses a file that is not fetched over https, unless it lies on a developer's machine", async () => {
    Object.assign(scene.ctx, { appUrl: "https://doorstep.example" });
    await runJobs(scene);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "failed",
      problem: expect.stringMatching(/our side/),
    });
    expect(scene.store.requests).toEqual([]);
  });
});
