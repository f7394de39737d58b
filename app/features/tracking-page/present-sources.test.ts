import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS } from "#app/lib/time.ts";
import {
  NOW,
  shopFace,
  trackedOrder,
  trackedScan,
  trackedShipment,
} from "#app/features/tracking-page/samples/tracked-order.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { presentPhones } from "./carrier-lines.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

const readIn = (lang: string, order: TrackedOrder) =>
  readerOf(shopFace(), order, { lang, accepted: [] }, NOW);
const parcelOf = (order: TrackedOrder, lang = "en") =>
  presentOrderPage(order, readIn(lang, order)).groups[0]?.parcels[0];
const withScans = (shipment: Partial<TrackedShipment>, ...scans: ReturnType<typeof trackedScan>[]) =>
  trackedOrder({ placedAt: null, shipments: [trackedShipment({ milestones: [], ...shipment })], scans });

describe("a second carrier", () => {
  test("stands below the first, each with its own number and link", () => {
    expect(parcelOf(SAMPLE_STATES.handedOver)?.carriers).toMatchObject([
      {
        carrier: "YunExpress",
        trackingNumber: "YT2126712345678901",
        link: { text: "Track with YunExpress" },
      },
      { carrier: "Japan Post", trackingNumber: "RB123456785JP", link: { text: "Track with Japan Post" } },
    ]);
  });

  test("is named beside its own scans only", () => {
    expect(parcelOf(SAMPLE_STATES.handedOver, "ja")?.history.map(({ by }) => by)).toEqual([
      "日本郵便",
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("what several sources told", () => {
  test("is shown once, a day without an hour as a day, a clock as it was told", () => {
    const history = parcelOf(SAMPLE_STATES.handedOver)?.history ?? [];
    expect(history.map(({ at }) => at)).toMatchObject([
      { text: "Nov 21, 10:10", iso: "2026-11-21T10:10" },
      { text: "Nov 20", iso: "2026-11-20" },
      { text: "Nov 19, 16:05", iso: "2026-11-19T16:05+08:00" },
      {},
      {},
    ]);
  });
});

describe("how fresh it is", () => {
  const heard = (agoMs: number, shipment: Partial<TrackedShipment> = {}, lang = "en") =>
    parcelOf(
      withScans(
        shipment,
        trackedScan("in_transit", "2026-11-18T00:00:00Z", { recordedAt: addMs(NOW, -agoMs) }),
      ),
      lang,
    )?.freshness;

  test("is told from the last news", () => {
    expect(heard(2 * HOUR_MS)).toBe("Checked 2 hours ago");
    expect(heard(2 * HOUR_MS, {}, "ja")).toBe("2 時間前に確認");
  });

  test("a source that was asked and had nothing new counts", () => {
    expect(heard(5 * DAY_MS, { followedAt: addMs(NOW, -HOUR_MS) })).toBe("Checked 1 hour ago");
  });

  test("after two days of silence it says so", () => {
    expect(heard(3 * DAY_MS)).toBe("Last heard of 3 days ago");
  });

  test("is nobody's worry once the parcel is there, and unknown before the first news", () => {
    expect(heard(3 * DAY_MS, { status: "delivered" })).toBeNull();
    expect(parcelOf(withScans({}))?.freshness).toBeNull();
  });
});

describe("links and phones", () => {
  test("a parcel without an address of the shop's has the carrier's own page", () => {
    expect(parcelOf(withScans({ trackingUrl: null }))?.carriers[0]?.link?.href).toContain(
      "number01=400123456782",
    );
  });

  test("carriers of awaited parcels can be called, others not", () => {
    const phonesOf = (order: TrackedOrder) => presentPhones(order, readIn("en", order));
    expect(phonesOf(withScans({}))).toEqual([
      { text: "Call Yamato: +81 120-01-9625", href: "tel:+81120019625" },
    ]);
    expect(phonesOf(withScans({ status: "delivered" }))).toEqual([]);
  });
});
