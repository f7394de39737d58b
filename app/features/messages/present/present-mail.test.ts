import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Money } from "#app/features/orders/order.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import {
  fulfillmentOfMessage,
  lineItem,
  messageFacts,
  parcelOfMessage,
} from "#test/factories/message-facts.ts";
import { november, outlookOf } from "#app/features/estimates/samples/outlook.ts";
import { at } from "#test/support/context.ts";
import type { Outlook } from "#app/features/estimates/outlook.ts";
import type { MailValues } from "../mail-values.ts";
import type { FulfillmentOfMessage, OrderOfMessage, ParcelOfMessage } from "../message-facts.ts";
import type { MessageAbout } from "../message.ts";
import type { Moment } from "../moments.ts";
import { presentMail } from "./present-mail.ts";

const NOW = at("2026-11-21T12:00:00Z");
type Facts = Parameters<typeof messageFacts>[0];

type Message = { moment?: Moment; about?: Partial<MessageAbout>; canReply?: boolean };

/** The mail of the fulfillment that the factory makes, unless another is asked for. */
const present = (
  over: Facts = {},
  { moment = "shipped", about, canReply = true }: Message = {},
): MailValues =>
  presentMail(
    messageFacts(over),
    { moment, about: { fulfillmentIds: ["9"], shipmentIds: [], ...about } },
    { canReply, now: NOW, unsubscribe: { url: "https://mail.example/u/1" } },
  );
const withParcels = (...parcels: Partial<ParcelOfMessage>[]): Facts => ({
  order: { fulfillments: [fulfillmentOfMessage({ parcels: parcels.map(parcelOfMessage) })] },
});

const arriving = (outlook: Partial<Outlook>): Partial<OrderOfMessage> => ({
  fulfillments: [fulfillmentOfMessage({ parcels: [parcelOfMessage({ outlook: outlookOf(outlook) })] })],
});

describe("a carrier that the merchant hides", () => {
  const masks = (mask: object) => ({
    masks: [
      { carrierId: "ups", showAs: null, hidesNumber: true, hiddenCountries: [], hiddenWords: [], ...mask },
    ],
  });
  const hidden = (mask: object) =>
    JSON.stringify(present({ ...withParcels({}), shop: { carrierRules: masks(mask) } }));

  test("is in no word of the mail, nor its number", () => {
    expect(hidden({})).not.toMatch(/UPS|1Z999AA10123456784/);
    expect(JSON.stringify(present(withParcels({})))).toMatch(/UPS.*1Z999AA10123456784/);
  });

  test("goes by the name that the merchant gives it, with its number unless that is hidden", () => {
    expect(hidden({ showAs: "Kumo Delivery", hidesNumber: false })).toMatch(
      /Kumo Delivery.*1Z999AA10123456784/,
    );
    expect(hidden({ showAs: "Kumo Delivery" })).not.toMatch(/UPS|1Z999AA10123456784/);
  });

  test("does not hide others", () => {
    expect(hidden({ carrierId: "fedex" })).toMatch(/UPS/);
  });
});

describe("the words", () => {
  test("are those of the shopper's language, and dates those of the shopper's country", () => {
    const expectedOn = (customerLocale: string) =>
      present({ order: { customerLocale, ...arriving({}) } }).delivery.text;
    expect(expectedOn("en-GB")).toBe("Arrives by Thu 26 November");
    expect(expectedOn("en")).toBe("Arrives by Thu, November 26");
    expect(expectedOn("de-AT")).toBe("Ankunft bis Do., 26. November");
    expect(expectedOn("ja")).toBe("11月26日(木)までにお届け");
    expect(expectedOn("en-a")).toBe("Arrives by Thu, November 26");
  });

  test("fall back from the order's language to the shop's", () =>
    expect(present({ shop: { primaryLocale: "ja" }, order: { customerLocale: "th" } }).lang).toBe("ja"));

  test("name the carrier when all parcels have the same", () => {
    const carrierOf = (...parcels: Partial<ParcelOfMessage>[]) => present(withParcels(...parcels)).carrier;
    expect(carrierOf({})).toEqual({ name: "UPS", url: expect.stringContaining("1Z999AA10123456784") });
    expect(carrierOf({}, {})).toEqual({ name: "UPS", url: null });
    expect(carrierOf({ carrierName: "UPS" }, { carrierName: "DHL" })).toEqual({ name: null, url: null });
    expect(carrierOf({ carrierId: null, carrierName: null })).toEqual({ name: null, url: null });
  });

  test("offer an answer only where one is read", () => {
    expect(present().help).toMatch(/reply/);
    expect(present({}, { canReply: false }).help).not.toMatch(/reply/);
  });

  test("carry the merchant's chosen name, the shop's name, or its domain, in this order", () => {
    const settings = parseShopSettings({ senderName: "Northwind" });
    expect(present({ shop: { settings } }).shop.name).toBe("Northwind");
    expect(present().shop.name).toBe("Northwind Goods");
    expect(present({ shop: { name: null } }).shop.name).toBe("doorstep-demo.myshopify.com");
  });
});

describe("the expected day", () => {
  const expectation = (outlook: Partial<Outlook>, over: Facts = {}) => {
    const { text, note } = present({ ...over, order: { ...over?.order, ...arriving(outlook) } }).delivery;
    return [text, note];
  };

  test("is the one that was promised, without more words", () =>
    expect(expectation({})).toEqual(["Arrives by Thu, November 26", null]));

  test("that is later than promised is said to be", () =>
    expect(expectation({ expected: november(25, 28) })).toEqual([
      "Now expected by Sat, November 28",
      "Later than we said. At first we said: by Thu, November 26.",
    ]));

  test("after the promised one says sorry, and promises no page that is not there", () =>
    expect(expectation({ promised: november(18, 19), expected: null })).toEqual([
      null,
      "We’re sorry. We had said: by Thu, November 19.",
    ]));

  test("is shown in the merchant's form and words", () => {
    const shown = { form: "range", wording: "own", ownText: { en: "Yours {date}" } };
    expect(expectation({}, { shop: { shown } })[0]).toBe("Yours Tue, November 24 – Thu, November 26");
  });

  test("is counted on the calendar of where it goes", () => {
    // 21 November 12:00 in UTC is the 22nd in New Zealand.
    const order = { countryCode: "NZ", provinceCode: null };
    expect(expectation({ promised: null, expected: november(22, 22) }, { order })[0]).toBe("Arrives today");
  });

  test("of several parcels is the last, and none while one has none", () => {
    const [one, other] = [
      outlookOf({ promised: null }),
      outlookOf({ promised: null, expected: november(26, 28) }),
    ];
    const expectedOf = (...parcels: Partial<ParcelOfMessage>[]) =>
      present(withParcels(...parcels)).delivery.text;
    expect(expectedOf({ outlook: other }, { outlook: one })).toBe("Arrives by Sat, November 28");
    expect(expectedOf({ outlook: one }, {})).toBeNull();
  });

  test("of a parcel without an estimate of its own is its order's", () =>
    expect(present({ order: { outlook: outlookOf() } }).delivery.text).toBe("Arrives by Thu, November 26"));

  test("stands alone too, for a subject", () => {
    expect(present({ order: arriving({}) }).delivery.date).toBe("Thu, November 26");
    const shown = { form: "range" };
    expect(present({ order: arriving({}), shop: { shown } }).delivery.date).toBe(
      "Tue, November 24 – Thu, November 26",
    );
  });
});

describe("the parcels", () => {
  test("without a number say that it follows", () =>
    expect(present(withParcels({ trackingNumber: null })).parcels).toMatchObject([
      { title: null, facts: [{ is_number: false }] },
    ]));

  test("are numbered when there are several, and counted on after ten", () => {
    const mail = present(
      withParcels(...Array.from({ length: 12 }, (_, index) => ({ trackingNumber: `N${index}` }))),
    );
    expect(mail.parcels).toHaveLength(10);
    expect(mail.parcels[1]?.title).toBe("Parcel 2 of 12");
    expect(mail.more_parcels).toBe("and 2 more parcels");
    expect(mail.tracking.label).toBe("Track your parcels");
  });
});

describe("the contents", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => lineItem({ lineItemId: `${index}` }));
  const sending = (
    lineItems: OrderOfMessage["lineItems"],
    sent: FulfillmentOfMessage["lineItems"],
    over: Partial<OrderOfMessage> = {},
  ) => present({ order: { lineItems, fulfillments: [fulfillmentOfMessage({ lineItems: sent })], ...over } });
  const all = (items: OrderOfMessage["lineItems"]) =>
    items.map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));

  test("are twenty rows at most", () => {
    const mail = sending(lines(25), all(lines(25)));
    expect(mail.items).toHaveLength(20);
    expect(mail.more_items).toBe("and 5 more items");
    expect(sending(lines(20), all(lines(20))).more_items).toBeNull();
  });

  test("that are all there is make a whole order", () =>
    expect(sending(lines(2), all(lines(2))).rest).toBeNull());

  test("that are less than the order make a part, and the rest follows", () =>
    expect(sending(lines(2), all(lines(1))).rest).toMatch("separate parcel"));

  test("that complete the order after an earlier parcel leave nothing to follow", () => {
    const fulfillments = [
      fulfillmentOfMessage({ lineItems: all(lines(2)).slice(1) }),
      fulfillmentOfMessage({ fulfillmentId: "8", lineItems: all(lines(1)) }),
    ];
    const mail = present({ order: { lineItems: lines(2), fulfillments } });
    expect(mail.rest).toBeNull();
    expect(mail.items).toHaveLength(1);
  });

  test("of two parcels that hold some of the same are one row", () => {
    const fulfillments = ["9", "8"].map((fulfillmentId) => fulfillmentOfMessage({ fulfillmentId }));
    const order = { lineItems: [lineItem({ quantity: 2 })], fulfillments };
    const { items } = present({ order }, { about: { fulfillmentIds: ["9", "8"] } });
    expect(items.map(({ quantity }) => quantity)).toEqual([2]);
  });

  test("have the price of all pieces of a line, or none where nobody told it", () => {
    const priceOf = (price: Money | null) =>
      present({
        order: {
          lineItems: [lineItem({ quantity: 2, price })],
          fulfillments: [fulfillmentOfMessage({ lineItems: [{ lineItemId: "1", quantity: 2 }] })],
        },
      }).items[0]?.price;
    expect(priceOf({ amount: "12.50", currency: "USD" })).toBe("$25.00");
    expect(priceOf(null)).toBeNull();
  });

  test("leave out what needs no shipping and what was refunded", () => {
    const [first, second] = lines(2);
    if (!first || !second) throw new Error("two lines");
    const giftCard = { ...second, requiresShipping: false };
    expect(sending([first, giftCard], all([first])).rest).toBeNull();
    expect(sending([first, second], all([first]), { refunded: all([second]) }).rest).toBeNull();
  });
});

test("no data makes a line break, and nothing is endless", () => {
  const nasty = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (shopName, orderName, title, carrier) => {
      const mail = present({
        shop: { name: shopName },
        order: {
          name: orderName,
          lineItems: [lineItem({ title, variantTitle: title })],
          fulfillments: [
            fulfillmentOfMessage({
              parcels: [parcelOfMessage({ carrierName: carrier, trackingNumber: title })],
            }),
          ],
        },
      });
      expect(JSON.stringify(mail)).not.toMatch(/\\[nrbft]|\\u00[01]|[\u2028\u2029\u202A-\u202E]/u);
      expect(JSON.stringify(mail).length).toBeLessThan(9_000);
    }),
  );
});
