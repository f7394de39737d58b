import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMs, HOUR_MS, instantFromMs, MINUTE_MS } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { IMPORT_STATES, isSettling, type ImportRun } from "./import-run.ts";
import { presentImport } from "./present-import.ts";

const NOW = instantFromMs(Date.parse("2026-11-21T12:00:00Z"));

function importRun(changes: Partial<ImportRun>): ImportRun {
  return {
    shopId: shopNamed("harbor"),
    importId: "1",
    state: "reading",
    since: NOW,
    bulkOperationId: null,
    resultUrl: null,
    orderCount: 200,
    importedCount: 50,
    byteOffset: 0,
    problem: null,
    createdAt: NOW,
    startedAt: NOW,
    finishedAt: null,
    ...changes,
  };
}

describe("presentImport", () => {
  it("shows nothing for a shop without an import", () => {
    expect(presentImport(null, NOW)).toBeNull();
  });

  it("shows how far reading has come", () => {
    expect(presentImport(importRun({}), NOW)).toMatchObject({
      percent: 25,
      importedCount: 50,
      orderCount: 200,
    });
  });

  it("knows no percentage before the file is there", () => {
    expect(presentImport(importRun({ state: "preparing" }), NOW)?.percent).toBeNull();
    expect(presentImport(importRun({ orderCount: null }), NOW)?.percent).toBeNull();
  });

  it("says 100 exactly when it is done, whatever was counted", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IMPORT_STATES),
        fc.nat(),
        fc.option(fc.nat()),
        (state, importedCount, orderCount) => {
          const percent = presentImport(importRun({ state, importedCount, orderCount }), NOW)?.percent ?? 0;
          expect(percent === 100).toBe(state === "done");
          expect(percent).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("is under way until it has ended, well or badly", () => {
    const underWay = IMPORT_STATES.filter((state) => presentImport(importRun({ state }), NOW)?.isUnderWay);
    expect(underWay).toEqual(["queued", "preparing", "reading"]);
  });

  it("admits to be slow after an hour, unless it has ended", () => {
    const later = addMs(NOW, HOUR_MS + 1);
    const slow = IMPORT_STATES.filter((state) => presentImport(importRun({ state }), later)?.isSlow);
    expect(slow).toEqual(["queued", "preparing", "reading"]);
    expect(presentImport(importRun({}), NOW)?.isSlow).toBe(false);
  });
});

it("pages look again until what follows an import is there too", () => {
  const done = importRun({ state: "done", finishedAt: NOW });
  expect(isSettling(null, NOW)).toBe(true);
  expect(isSettling(importRun({ state: "queued" }), NOW)).toBe(true);
  expect(isSettling(done, addMs(NOW, MINUTE_MS))).toBe(true);
  expect(isSettling(done, addMs(NOW, 3 * MINUTE_MS))).toBe(false);
});
