import { expect, test } from "vitest";
import { answer, oldItem } from "#test/support/seventeentrack-bodies.ts";
import { parseSeventeentrack } from "./parse-seventeentrack.ts";

function read(body: unknown) {
  const reading = parseSeventeentrack(JSON.stringify(body));
  const [update] = reading.kind === "read" ? reading.updates : [];
  if (!update) throw new Error("no update");
  return update;
}
const statusesOf = (body: unknown) => read(body).events.map(({ status }) => status);

const events: [string, string, string][] = [
  ["2026-11-20 11:20", "MORENO VALLEY, CA, US", "DELIVERED"],
  ["2026-11-20 09:06", "Ontario, CA", "Destination Scan"],
];
test.each([
  [0, "unknown"],
  [10, "in_transit"],
  [20, "in_transit"],
  [30, "available_for_pickup"],
  [35, "attempted"],
  [40, "delivered"],
  [50, "exception"],
])("state %i is what happened last: %s", (state, status) => {
  expect(statusesOf(answer(oldItem(state, events)))[0]).toBe(status);
});

test("before the last event there were moves, by the clocks of their places", () => {
  const update = read({
    ret: 1,
    msg: "Ok",
    dat: [{ ...oldItem(40, events), no: "A12345678", number: undefined }],
  });
  expect(update).toMatchObject({ trackingNumber: "A12345678", carrierId: "usps", isWhole: true });
  expect(update.events[1]).toMatchObject({
    status: "in_transit",
    time: { at: null, local: "2026-11-20T09:06:00" },
  });
});

test("the newest event is told though no list has it", () => {
  const z0 = { a: "2026-11-21 08:00", c: "Reno", d: "NV", z: "Delivered" };
  const update = read(answer(oldItem(40, events, { z0 })));
  expect(update.events.map(({ status }) => status)).toEqual(["delivered", "in_transit", "in_transit"]);
  expect(update.events[0]?.place?.city).toBe("Reno, NV");
});

test("a list of the website has its newest event as text", () => {
  const FLastEvent = JSON.stringify({ a: "2026-11-20 12:02", c: "Paris", d: "", z: "Arrived" });
  const update = read({
    Json: [{ FTrackNo: "RB123456785CN", FPackageState: "10", FFirstCarrier: 3011, FLastEvent }],
  });
  expect(update).toMatchObject({ carrierId: "china-post", isWhole: false });
  expect(update.events).toHaveLength(1);
});
