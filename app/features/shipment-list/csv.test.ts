import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { csvHead, csvLine } from "./csv.ts";
import type { ShipmentRow } from "./shipment-row.ts";

const row: ShipmentRow = {
  shipmentId: "1-1",
  orderId: "1",
  orderName: "#1001",
  trackingNumber: "1Z999AA10123456784",
  carrierName: "UPS",
  destination: "Lyon, France",
  status: "exception",
  flags: ["delayed", "customs"],
  reason: "address",
  statusAt: at("2026-11-20T08:00:00Z"),
  shippedAt: at("2026-11-18T09:30:00Z"),
  lastEventAt: null,
  deliveredAt: null,
  carrierEstimateAt: null,
  troubles: ["exception", "late"],
};

test("the export opens in Excel as UTF-8 and has a cell for every column", () => {
  expect(csvHead().startsWith("\uFEFForder,order_id,tracking_number,")).toBe(true);
  expect(csvHead().trim().split(",")).toHaveLength(14);
  expect(csvLine(row)).toBe(
    '#1001,1,1Z999AA10123456784,UPS,"Lyon, France",exception,2026-11-20T08:00:00.000Z,delayed customs,address,exception,2026-11-18T09:30:00.000Z,,,\r\n',
  );
});

test.each([
  ["a comma", "DHL, Paket", '"DHL, Paket"'],
  ["quotation marks", 'the "fast" one', '"the ""fast"" one"'],
  ["a line break", "two\nlines", '"two\nlines"'],
  ["a formula", "=HYPERLINK(0)", "'=HYPERLINK(0)"],
  ["a command", "@SUM(A1)", "'@SUM(A1)"],
])("%s in a carrier's name stays text in one cell", (_, carrierName, cell) => {
  expect(csvLine({ ...row, carrierName })).toContain(`1Z999AA10123456784,${cell},`);
});
