import { describe, expect, test } from "vitest";
import {
  NOW,
  shopFace,
  trackedOrder,
  trackedScan,
  trackedShipment,
} from "#app/features/tracking-page/samples/tracked-order.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf, type Reader } from "./reader.ts";
import type { TrackedOrder } from "./view.ts";

const readerFor = (order: TrackedOrder, lang = "en-GB", now = NOW): Reader =>
  readerOf(shopFace(), order, { lang, accepted: [] }, now);
const present = (order: TrackedOrder, lang?: string, now = NOW) =>
  presentOrderPage(order, readerFor(order, lang, now));

describe("parcels", () => {
  test("those that need the shopper come first, the delivered ones last, each with its own number", () => {
    const { groups } = present(SAMPLE_STATES.severalParcels);
    expect(groups.map(({ heading, parcels }) => [heading, ...parcels.map(({ label }) => label)])).toEqual([
      ["Needs your attention", "Parcel 3 of 3"],
      ["On the way", "Parcel 2 of 3"],
      ["Delivered", "Parcel 1 of 3"],
    ]);
  });

  test("a card that asks to open the carrier's page has one button for it", () => {
    const [card] = present(SAMPLE_STATES.severalParcels).groups[0]?.parcels ?? [];
    expect(card?.hero?.action?.text).toBe("Track with Japan Post");
    expect(card?.carriers).toMatchObject([{ trackingNumber: "EJ123456785JP", link: null }]);
    expect(present(SAMPLE_STATES.attempted).groups[0]?.parcels[0]?.carriers[0]?.link).not.toBeNull();
  });

  test("a single parcel has no heading of its own: the page is about it", () => {
    const [group] = present(SAMPLE_STATES.delivered).groups;
    expect([group?.heading, group?.parcels[0]?.hero, group?.parcels[0]?.label]).toEqual([
      null,
      null,
      "Your parcel",
    ]);
  });

  test("a parcel that was called off is left out when there is another", () => {
    const cancelled = trackedShipment({ fulfillmentId: "f0", status: "cancelled" });
    const order = {
      ...SAMPLE_STATES.inTransit,
      shipments: [cancelled, ...SAMPLE_STATES.inTransit.shipments],
    };
    expect(present(order).groups.flatMap(({ parcels }) => parcels)).toHaveLength(1);
  });

  test("an order whose only parcel was called off is being prepared again, unless nothing is left to send", () => {
    const shipments = [trackedShipment({ status: "cancelled" })];
    const fulfillments = [{ fulfillmentId: "f1", status: "cancelled", lineItems: [] }];
    const again = present(trackedOrder({ shipments, fulfillments }));
    expect([again.hero.sentence, again.groups]).toEqual(["We’re preparing your order", []]);
    const over = present(trackedOrder({ shipments, fulfillments, cancelledAt: NOW }));
    expect([over.hero.sentence, over.groups]).toEqual(["This order was canceled", []]);
  });

  test("two numbers of one fulfillment share its items, and say so", () => {
    const [shipment] = SAMPLE_STATES.inTransit.shipments;
    const other = trackedShipment({ trackingNumber: "4001-2345-6793" });
    const order = { ...SAMPLE_STATES.inTransit, shipments: shipment ? [shipment, other] : [] };
    const headings = present(order).groups.flatMap(({ parcels }) =>
      parcels.map(({ items }) => items?.heading),
    );
    expect(headings).toEqual(["In these 2 parcels together", "In these 2 parcels together"]);
  });

  test("Japanese readers know their carriers by their Japanese names", () => {
    const nameIn = (lang: string) => present(SAMPLE_STATES.inTransit, lang).groups[0]?.parcels[0];
    expect(nameIn("ja")?.carriers).toMatchObject([
      { carrier: "ヤマト運輸", link: { text: "ヤマト運輸で確認する" } },
    ]);
    expect(nameIn("de")?.carriers).toMatchObject([{ carrier: "Yamato" }]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", ""])(
    "%j is not linked",
    (trackingUrl) => {
      const order = trackedOrder({ shipments: [trackedShipment({ trackingUrl, carrierId: null })] });
      expect(present(order).groups[0]?.parcels[0]?.carriers[0]?.link).toBeNull();
    },
  );

  test.each([
    [2, 0, "2 of 2", "All 2 parcels have been delivered"],
    [1, 1, "1 of 2", "1 of 2 parcels delivered"],
    [0, 2, "0 of 2", "On its way in 2 parcels"],
  ])("%i delivered and %i under way (%s): %s", (delivered, moving, _share, sentence) => {
    const shipments = [
      ...Array.from({ length: delivered }, (_, index) =>
        trackedShipment({ fulfillmentId: `d${index}`, status: "delivered", step: 4 }),
      ),
      ...Array.from({ length: moving }, (_, index) =>
        trackedShipment({ fulfillmentId: `m${index}`, status: "in_transit", step: 2 }),
      ),
    ];
    expect(present(trackedOrder({ lineItems: [], shipments })).hero.sentence).toBe(sentence);
  });

  test("one delivered parcel of an order with more to come does not sound as if all had arrived", () => {
    const order = {
      ...SAMPLE_STATES.delivered,
      fulfillments: [
        { fulfillmentId: "f1", status: "success", lineItems: [{ lineItemId: "1", quantity: 1 }] },
      ],
    };
    const { hero, rest } = present(order);
    expect(hero.sentence).toBe("Part of your order has been delivered");
    expect(rest?.items.map(({ title, quantity }) => `${quantity} ${title}`)).toEqual([
      "4 Yunomi cup, hand-thrown",
      "2 Sencha from Uji, first flush",
    ]);
  });
});

describe("items", () => {
  test("while a parcel's contents are unknown nothing is said to be left behind; what was ordered is listed", () => {
    const [known] = SAMPLE_STATES.delivered.fulfillments;
    const fulfillments = known ? [{ ...known, lineItems: [] }] : [];
    const { hero, rest } = present({ ...SAMPLE_STATES.delivered, fulfillments });
    expect(hero.sentence).toBe("Delivered today");
    expect(rest).toMatchObject({ heading: "Your order", items: [{}, {}, {}] });
  });

  test("what was refunded is not awaited any more", () => {
    const order = trackedOrder({
      refunded: [
        { lineItemId: "2", quantity: 3 },
        { lineItemId: "1", quantity: 1 },
      ],
    });
    expect(present(order).rest?.items.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });

  test("an order of which everything was refunded is not being prepared", () => {
    const refunded = trackedOrder().lineItems.map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));
    const { hero, progress, rest } = present(trackedOrder({ refunded }));
    expect([hero.sentence, progress, rest]).toEqual(["Nothing in this order needs shipping", null, null]);
  });

  test.each(["cancelled", "error", "failure"])("a fulfillment that is %s has sent nothing", (status) => {
    const order = trackedOrder({
      fulfillments: [{ fulfillmentId: "f1", status, lineItems: [{ lineItemId: "1", quantity: 1 }] }],
    });
    expect(present(order).rest?.items).toHaveLength(3);
  });

  test("a product without options has no variant to name", () => {
    const order = trackedOrder({
      lineItems: [
        { lineItemId: "1", title: "Cup", variantTitle: "Default Title", quantity: 1, requiresShipping: true },
      ],
    });
    expect(present(order).rest?.items[0]).toMatchObject({ title: "Cup", variant: null, quantity: 1 });
  });
});

describe("history", () => {
  const historyOf = (order: TrackedOrder, lang?: string) =>
    present(order, lang).groups[0]?.parcels[0]?.history ?? [];
  const withScan = (scan: Parameters<typeof trackedScan>[2], order: Partial<TrackedOrder> = {}) =>
    historyOf(
      trackedOrder({
        ...order,
        placedAt: null,
        shipments: [trackedShipment({ milestones: [] })],
        scans: [trackedScan("in_transit", "2026-11-20T05:02:00Z", scan)],
      }),
    )[0];

  test("newest first, from the latest scan back to the order", () => {
    const titles = historyOf(SAMPLE_STATES.delivered).map(({ title }) => title);
    expect(titles).toEqual([
      "Delivered",
      "On the way",
      "On the way",
      "On the way",
      "Label created",
      "Shipped",
      "Order placed",
    ]);
  });

  test.each([
    [
      "a country with one time shows its own clock",
      { country: "JP", city: "Osaka" },
      "20 Nov, 14:02",
      "2026-11-20T14:02+09:00",
    ],
    [
      "so does a state with one time",
      { country: "US", province: "CA" },
      "19 Nov, 21:02",
      "2026-11-19T21:02-08:00",
    ],
    [
      "else the sender's clock, named",
      { country: "US", province: "TX", utcOffsetMinutes: -360 },
      "19 Nov, 23:02 GMT-6",
      "2026-11-19T23:02-06:00",
    ],
    [
      "else the shop's, which is the recipient's own here",
      { country: "US", province: "TX" },
      "20 Nov, 14:02",
      "2026-11-20T14:02+09:00",
    ],
    ["no place at all: the same", {}, "20 Nov, 14:02", "2026-11-20T14:02+09:00"],
  ])("%s", (_rule, scan, text, iso) => {
    expect(withScan(scan)?.at).toEqual({ text, iso });
  });

  test("the shop's clock is named for a recipient elsewhere", () => {
    expect(withScan({}, { countryCode: "DE", provinceCode: null })?.at.text).toBe("20 Nov, 14:02 GMT+9");
  });

  test("the country is named only when it is not the parcel's own", () => {
    expect(withScan({ country: "KR", city: "Incheon" })?.place).toBe("Incheon, South Korea");
    expect(withScan({ country: "JP", city: "Osaka", province: "27" })?.place).toBe("Osaka");
  });

  test("the carrier's words stand beside ours unless they are the same", () => {
    expect(withScan({ message: "荷物受付" })).toMatchObject({ title: "On the way", carrierText: "荷物受付" });
    expect(withScan({ message: " on the way " })?.carrierText).toBeNull();
  });

  test("scans of another parcel or number are not mixed in", () => {
    expect(withScan({ fulfillmentId: "f9" })).toBeUndefined();
    expect(withScan({ trackingNumber: "999" })).toBeUndefined();
    expect(withScan({ trackingNumber: "400123456782" })?.title).toBe("On the way");
  });
});
