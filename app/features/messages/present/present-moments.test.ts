import { describe, expect, test } from "vitest";
import { EXCEPTION_REASONS } from "#app/features/shipments/shipment.ts";
import {
  fulfillmentOfMessage,
  lineItem,
  messageFacts,
  parcelOfMessage,
} from "#test/factories/message-facts.ts";
import { at } from "#test/support/context.ts";
import type { MailValues } from "../mail-values.ts";
import { MOMENTS, type Moment } from "../moments.ts";
import { sampleValues } from "../samples/samples.ts";
import { presentMail } from "./present-mail.ts";

const NOW = at("2026-11-24T09:30:00Z");
const OCCASION = { now: NOW, canReply: true, unsubscribe: null };

const sample = (moment: Moment): MailValues => sampleValues(moment, "en", "typical");
const stepsOf = ({ steps }: MailValues) => steps.map(({ label, state }) => `${label}: ${state}`);

test.each<[Moment, string | undefined, number | undefined]>([
  ["order_confirmed", "Ordered: now", 3],
  ["shipped", "Shipped: now", 2],
  ["partly_shipped", "Shipped: now", 2],
  ["in_transit", "On the way: now", 2],
  ["out_for_delivery", "Out for delivery: now", 1],
  ["available_for_pickup", "Ready to pick up: now", 1],
  ["attempted", "Out for delivery: now", 1],
  ["delivered", undefined, 0],
  ["running_late", "On the way: now", 2],
  ["delayed", "On the way: now", 2],
  ["stalled", "On the way: now", 2],
  ["exception", "On the way: now", 2],
  ["returned", "On its way back: now", 1],
])("the bar of %s shows %s, with %i steps to go", (moment, now, open) => {
  const { steps } = sample(moment);
  const current = steps.find(({ state }) => state === "now");
  expect(current && `${current.label}: ${current.state}`).toBe(now);
  expect(steps.filter(({ state }) => state === "open")).toHaveLength(open ?? 0);
});

test("a parcel to be picked up is never said to be delivered to a door", () =>
  expect(stepsOf(sample("available_for_pickup")).join()).not.toMatch(/Out for delivery|Delivered/));

const NOTHING = /^$/;

test.each<[Moment, RegExp]>([
  ["order_confirmed", /^Arrives by/],
  ["shipped", /^Arrives by/],
  ["out_for_delivery", /^Arrives today$/],
  ["delivered", /^Delivered today$/],
  ["running_late", /^Now expected by/],
  ["delayed", /^Now expected by/],
  // A date beside what went wrong would be one that nobody believes.
  ["stalled", NOTHING],
  ["attempted", NOTHING],
  ["exception", NOTHING],
  ["returned", NOTHING],
  ["refunded", NOTHING],
  ["cancelled", NOTHING],
  ["review_request", NOTHING],
  ["survey", NOTHING],
])("when %s comes reads %s", (moment, expected) => {
  expect(sample(moment).delivery.text ?? "").toMatch(expected);
});

test("what is out for delivery since yesterday is not promised for today", () => {
  const milestones = [{ kind: "out_for_delivery" as const, at: at("2026-11-23T09:30:00Z") }];
  const fulfillments = [fulfillmentOfMessage({ parcels: [parcelOfMessage({ milestones })] })];
  const about = { fulfillmentIds: ["9"], shipmentIds: [] };
  const mail = presentMail(
    messageFacts({ order: { fulfillments } }),
    { moment: "out_for_delivery", about },
    OCCASION,
  );
  expect(mail.delivery.text).toBeNull();
});

test("only news of trouble has a problem", () => {
  const troubled = MOMENTS.filter((moment) => sample(moment).problem !== null);
  expect(troubled).toEqual(["attempted", "running_late", "delayed", "stalled", "exception", "returned"]);
});

describe("a problem", () => {
  const problem = (reason: string | null, over: Parameters<typeof parcelOfMessage>[0] = {}, shop = {}) => {
    const fulfillments = [
      fulfillmentOfMessage({ parcels: [parcelOfMessage({ status: "exception", ...over })] }),
    ];
    const about = { fulfillmentIds: ["9"], shipmentIds: [], reason };
    return presentMail(
      messageFacts({ order: { fulfillments }, shop }),
      { moment: "exception", about },
      OCCASION,
    ).problem;
  };

  test("has words and advice for every reason, and for those to come", () => {
    for (const reason of [...EXCEPTION_REASONS, null, "sharks"]) {
      expect(problem(reason)?.what).toMatch(/\.$/);
      expect(problem(reason)?.next).toMatch(/\.$/);
    }
    expect(problem("sharks")).toEqual(problem(null));
    expect(problem("address")).not.toEqual(problem(null));
  });

  test("is that of its plan, whatever the parcel has met since", () =>
    expect(problem("address", { reason: "weather" })).toEqual(problem("address")));

  test("that asks for something leads to the carrier's page, or to us where that is hidden", () => {
    const flags = ["action_required" as const];
    expect(problem(null, { flags })?.next).toMatch(/carrier’s page/);
    const mask = { carrierId: "*", showAs: null, hidesNumber: true, hiddenCountries: [], hiddenWords: [] };
    expect(problem(null, { flags }, { carrierRules: { masks: [mask] } })?.next).toMatch(/get in touch/);
  });

  test("says whether a parcel is on its way back or there", () => {
    const returned = (status: "returning" | "returned") => {
      const fulfillments = [fulfillmentOfMessage({ parcels: [parcelOfMessage({ status })] })];
      const about = { fulfillmentIds: ["9"], shipmentIds: [] };
      return presentMail(messageFacts({ order: { fulfillments } }), { moment: "returned", about }, OCCASION);
    };
    expect(returned("returning").problem?.what).toMatch(/on its way back/);
    expect(returned("returned").problem?.what).toMatch(/has come back/);
    expect(stepsOf(returned("returned")).at(-1)).toBe("Back at the sender: done");
  });
});

describe("a message tells of", () => {
  const twoParcels = messageFacts({
    order: {
      lineItems: [lineItem(), lineItem({ lineItemId: "2", title: "Mug" })],
      fulfillments: [
        fulfillmentOfMessage({
          parcels: [
            parcelOfMessage({ shipmentId: "9:A", trackingNumber: "A" }),
            parcelOfMessage({ shipmentId: "9:B", trackingNumber: "B" }),
          ],
        }),
        fulfillmentOfMessage({
          fulfillmentId: "8",
          lineItems: [{ lineItemId: "2", quantity: 1 }],
          parcels: [parcelOfMessage({ shipmentId: "8:C", trackingNumber: "C" })],
        }),
      ],
    },
  });
  const told = (moment: Moment, fulfillmentIds: string[], shipmentIds: string[]) => {
    const mail = presentMail(twoParcels, { moment, about: { fulfillmentIds, shipmentIds } }, OCCASION);
    const numbers = mail.parcels.flatMap(({ facts }) =>
      facts.filter((fact) => fact.is_number).map((fact) => fact.value),
    );
    return [numbers.join(""), mail.items.map(({ title }) => title).join()];
  };

  test.each<[string, Moment, string[], string[], string[]]>([
    ["the parcels of its fulfillment", "shipped", ["9"], [], ["AB", "Wool blanket"]],
    ["one parcel alone", "delivered", ["9"], ["9:B"], ["B", "Wool blanket"]],
    ["a parcel whose fulfillment is not named", "delivered", [], ["8:C"], ["C", "Mug"]],
    [
      "several parcels of a burst",
      "out_for_delivery",
      ["9", "8"],
      ["9:A", "8:C"],
      ["AC", "Wool blanket,Mug"],
    ],
    ["the whole order", "note", [], [], ["ABC", "Wool blanket,Mug"]],
    [
      "the order without parcels, once they are there",
      "review_request",
      ["9"],
      ["9:A"],
      ["", "Wool blanket,Mug"],
    ],
    ["nothing that is gone", "delivered", ["7"], ["7:X"], ["", ""]],
  ])("%s", (_what, moment, fulfillmentIds, shipmentIds, expected) =>
    expect(told(moment, fulfillmentIds, shipmentIds)).toEqual(expected),
  );
});

test("a refund lists what is refunded, and nothing of other refunds", () => {
  const refund = (refundId: string, lineItemId: string) => ({
    refundId,
    refundedAt: NOW,
    lineItems: [{ lineItemId, quantity: 1 }],
  });
  const facts = messageFacts({
    order: {
      lineItems: [lineItem(), lineItem({ lineItemId: "2", title: "Mug" })],
      refunds: [refund("1", "1"), refund("2", "2")],
    },
  });
  const about = { fulfillmentIds: [], shipmentIds: [], refundId: "2" };
  const mail = presentMail(facts, { moment: "refunded", about }, OCCASION);
  expect(mail.items.map(({ title }) => title)).toEqual(["Mug"]);
});

describe("what mail programs read by themselves", () => {
  test("is a delivery for parcels under way, an order when it is placed or cancelled, else nothing", () => {
    const typeOf = (moment: Moment) => JSON.stringify(sample(moment).json_ld).match(/"@type":"(\w+)"/)?.[1];
    expect(typeOf("shipped")).toBe("ParcelDelivery");
    expect(typeOf("exception")).toBe("ParcelDelivery");
    expect(typeOf("order_confirmed")).toBe("Order");
    expect(typeOf("cancelled")).toBe("Order");
    const silent: Moment[] = ["delivered", "refunded", "review_request", "note"];
    expect(silent.map(typeOf)).toEqual(silent.map(() => undefined));
  });

  test("is one delivery for each of several parcels", () =>
    expect(sampleValues("shipped", "en", "forty_items").json_ld).toHaveLength(3));

  test("names neither the shopper nor a street", () =>
    expect(JSON.stringify(sample("shipped").json_ld)).not.toMatch(/Emily|Carter|Bedford|11211/));
});

test("the way out belongs to mail that may be refused, and to no other", () => {
  const unsubscribe = { url: "https://mail.example/u/1" };
  const wayOut = (moment: Moment) =>
    presentMail(
      messageFacts(),
      { moment, about: { fulfillmentIds: ["9"], shipmentIds: [] } },
      { ...OCCASION, unsubscribe },
    ).unsubscribe;
  expect(wayOut("survey")).toEqual({ ...unsubscribe, label: expect.any(String) });
  expect(wayOut("shipped")).toBeNull();
});
