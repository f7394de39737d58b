import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { currentOf } from "../current-status.ts";
import { parseSeventeentrack } from "./parse-seventeentrack.ts";

// oxlint-disable-next-line no-process-env -- the folder is outside the repository; without it the recordings are skipped
const data = process.env.DOORSTEP_DATA;

describe.skipIf(!data)("recordings (skipped unless DOORSTEP_DATA names their folder)", () => {
  test.each([
    ["ups-delivered.json", "delivered", "following", "ups", 5],
    ["dhl-paket-exception-but-pickup.json", "available_for_pickup", "following", "dhl-paket", 1],
    ["tracking-stopped.json", "unknown", "ended", null, 0],
  ])("%s: %s", (file, status, following, carrierId, eventCount) => {
    const reading = parseSeventeentrack(
      readFileSync(path.join(data ?? "", "tracking/17track", file), "utf8"),
    );
    const updates = reading.kind === "read" ? reading.updates : [];
    expect(reading).toMatchObject({ kind: "read", unknownCodes: [] });
    expect(updates).toMatchObject([{ following, carrierId }]);
    expect(updates.map((update) => currentOf(update).status)).toEqual([status]);
    expect(updates[0]?.events).toHaveLength(eventCount);
  });
});
