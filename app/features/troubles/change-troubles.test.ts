import { expect, test } from "vitest";
import type { OrderId } from "#app/lib/ids.ts";
import { at } from "#test/support/context.ts";
import { changeTroubles, type KeptTrouble } from "./change-troubles.ts";
import type { FoundTrouble } from "./found-trouble.ts";

const found = (over: Partial<FoundTrouble> = {}): FoundTrouble => ({
  kind: "exception",
  subjectId: "10010-1",
  // Made of digits: that is what the brand asks for.
  orderId: "1001" as OrderId,
  shipmentId: "10010-1",
  orderName: "#1001",
  urgency: 850,
  since: at("2026-11-16T00:00:00Z"),
  facts: { reason: "lost" },
  ...over,
});
const kept = (over: Partial<KeptTrouble> = {}): KeptTrouble => ({
  ...found(),
  endedAt: null,
  endedAs: null,
  ...over,
});
const ended = (endedAs: "passed" | "resolved") => kept({ endedAt: at("2026-11-17T00:00:00Z"), endedAs });

test.each([
  ["what is new is opened", [], [found()], { open: 1, update: 0, end: 0 }],
  ["what lasts is left alone", [kept()], [found()], { open: 0, update: 0, end: 0 }],
  [
    "what is more urgent now is told anew",
    [kept()],
    [found({ urgency: 910 })],
    { open: 0, update: 1, end: 0 },
  ],
  ["what is gone is ended", [kept()], [], { open: 0, update: 0, end: 1 }],
  ["what has passed and comes back is opened", [ended("passed")], [found()], { open: 1, update: 0, end: 0 }],
  ["what a person resolved stays resolved", [ended("resolved")], [found()], { open: 0, update: 0, end: 0 }],
  [
    "a later scan opens what was resolved",
    [ended("resolved")],
    [found({ since: at("2026-11-18T00:00:00Z") })],
    { open: 1, update: 0, end: 0 },
  ],
  [
    "another reason opens what was resolved",
    [ended("resolved")],
    [found({ facts: { reason: "damaged" } })],
    { open: 1, update: 0, end: 0 },
  ],
  ["what has ended does not end again", [ended("passed")], [], { open: 0, update: 0, end: 0 }],
  [
    "the same kind of another parcel is another trouble",
    [kept()],
    [found({ subjectId: "10010-2" })],
    { open: 1, update: 0, end: 1 },
  ],
])("%s", (_, before, now, expected) => {
  const { open, update, end } = changeTroubles(before, now);
  expect({ open: open.length, update: update.length, end: end.length }).toEqual(expected);
});
