import PostalMime from "postal-mime";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import type { MailDocument } from "#app/features/mail-templates/mail-document.ts";
import {
  listTemplates,
  loadEditedTemplate,
  publishTemplate,
} from "#app/features/mail-templates/mail-templates.server.ts";
import { unpackMail } from "#app/features/messages/mail-codec.server.ts";
import { parseMessageSettings } from "#app/features/messages/message-settings.ts";
import { loadMessageFacts } from "#app/features/messages/messages.server.ts";
import { PLANNED_MOMENTS, type Moment } from "#app/features/messages/moments.ts";
import { presentMail } from "#app/features/messages/present/present-mail.ts";
import { samplesOf } from "#app/features/messages/samples/samples.ts";
import type { Sending } from "#app/features/sending/sending.ts";
import { writeMail } from "#app/flows/write-mail.server.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { messageFacts, SHOP_ID } from "#test/factories/message-facts.ts";
import { storeShippedOrder, storeShop } from "#test/factories/stored-order.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const scene = (): Ctx => testContext(database.db).ctx;
const MESSAGE_ID = "0197c0de-0000-7000-8000-000000000001";
const ABOUT = { fulfillmentIds: ["9"], shipmentIds: [] };

const address = (text: string): MailAddress => {
  const parsed = parseMailAddress(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const SENDING: Sending = {
  senderId: "own",
  credentials: null,
  from: { transactional: address("orders@shop.example"), marketing: address("news@mail.shop.example") },
  dkim: null,
};

beforeEach(async () => {
  await database.db.$executeRaw`truncate "Shop", "MailTemplate", "TemplateVersion", "Brand"`;
  await storeShop(scene(), SHOP_ID);
});

async function write(moment: Moment, facts = messageFacts()) {
  const written = await writeMail(scene(), {
    claim: { messageId: MESSAGE_ID, moment, about: ABOUT },
    facts,
    sending: SENDING,
  });
  const mail = await PostalMime.parse(written.mime);
  return { ...written, mail, header: (name: string) => mail.headers.find(({ key }) => key === name)?.value };
}

test("mail that is part of an order comes from the shop's address for orders, without a way out", async () => {
  const { mail, header, to } = await write("shipped");
  expect(mail.from).toMatchObject({ name: "Northwind Goods", address: "orders@shop.example" });
  expect(mail.replyTo).toMatchObject([{ address: "hello@northwind.example" }]);
  expect(to).toBe("anna@example.com");
  expect(header("list-unsubscribe")).toBeUndefined();
  expect(header("references")).toContain("order-1001@");
});

test("mail that may be refused comes from an address of its own, and one click ends it", async () => {
  const reviewUrl = "https://reviews.example/northwind";
  const facts = messageFacts({ shop: { messageSettings: parseMessageSettings({ reviewUrl }) } });
  const { mail, header } = await write("review_request", facts);
  const wayOut = header("list-unsubscribe")?.slice(1, -1) ?? "nothing";
  expect(mail.from?.address).toBe("news@mail.shop.example");
  expect(wayOut).toMatch(/^https?:.*\/u\//);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(mail.text).toContain(wayOut);
  expect(mail.text).toContain(reviewUrl);
});

test("news about an order leads to the choice of being counted where the shop counts, and nowhere else", async () => {
  const settings = (told: object) => ({ shop: { messageSettings: parseMessageSettings(told) } });
  const counted = await write("shipped", messageFacts(settings({ measureOpens: true })));
  expect(counted.mail.html).toMatch(/href="https?:[^"]*\/u\/[^"]*"[^>]*>Privacy choices</);
  expect(counted.mail.text).toMatch(/Privacy choices:\nhttps?:.*\/u\//);
  expect(counted.header("list-unsubscribe")).toBeUndefined();
  expect((await write("shipped")).mail.text).not.toContain("Privacy choices");
  const question = await write(
    "survey",
    messageFacts(settings({ measureOpens: true, surveyUrl: "https://s.example" })),
  );
  expect(question.mail.text).not.toContain("Privacy choices");
});

test("what is stored is what is sent, with the language, our template and the same hash as the order's", async () => {
  const { finished, mime, mail } = await write(
    "delivered",
    messageFacts({ order: { customerLocale: "ja-JP" } }),
  );
  expect(finished).toMatchObject({ locale: "ja", templateVersion: null });
  expect(Buffer.from(unpackMail(scene().vault, finished.mimeSealed))).toEqual(Buffer.from(mime));
  expect(scene().vault.unseal(finished.subjectSealed)).toBe(mail.subject);
  expect(finished.recipientHash).toBe(scene().vault.lookupHash("order-email", SHOP_ID, "anna@example.com"));
});

test("the shop's name can start no header, whatever it is", async () => {
  const name = 'x\r\nBcc: evil@example.com, "y" <evil@example.com>';
  const { mail } = await write("shipped", messageFacts({ shop: { name } }));
  expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
  expect(mail.from?.address).toBe("orders@shop.example");
});

test("news of a parcel to pick up says in which town it waits, unless that scan was taken back or its town is hidden", async () => {
  const ctx = scene();
  await database.db.$executeRaw`truncate "Order", "Fulfillment", "Shipment", "TrackingEvent"`;
  const orderId = await storeShippedOrder(ctx, 1, { shipment: { status: "available_for_pickup" } });
  const scan = (eventKey: string, city: string | null, minute: number, over: object = {}) => ({
    shopId: SHOP_ID,
    fulfillmentId: "10",
    source: "shopify",
    eventKey,
    kind: "scan",
    status: "available_for_pickup",
    flags: [],
    city,
    country: "DE",
    happenedAt: new Date(Date.UTC(2026, 10, 20, 12, minute)),
    ...over,
  });
  await database.db.trackingEvent.createMany({
    data: [
      scan("1", "Leipzig", 1, { trackingNumber: "t-1" }),
      scan("2", "Dresden", 2, { trackingNumber: "T2" }),
      scan("3", "Halle", 3),
      scan("3", null, 4, { kind: "retraction" }),
      scan("4", null, 5),
      scan("5", "Berlin", 6, { status: "in_transit" }),
    ],
  });
  const place = async () => {
    const facts = await loadMessageFacts(ctx, { shopId: SHOP_ID, orderId });
    if (!facts) throw new Error("no order");
    const claim = {
      moment: "available_for_pickup" as const,
      about: { fulfillmentIds: [], shipmentIds: ["10-1"] },
    };
    return presentMail(facts, claim, { now: ctx.now(), canReply: true, unsubscribe: null }).pickup?.place;
  };
  expect(await place()).toBe("Leipzig");
  const mask = { carrierId: "*", showAs: null, hidesNumber: true, hiddenCountries: ["DE"], hiddenWords: [] };
  await database.db.carrierRules.create({ data: { shopId: SHOP_ID, rules: { masks: [mask] } } });
  expect(await place()).toBeNull();
});

describe("every moment", () => {
  const hostile = (moment: Exclude<Moment, "note">) =>
    samplesOf(moment, "en").flatMap(({ name, facts, about }) =>
      name === "hostile" ? [{ facts, about }] : [],
    );

  test.each([...PLANNED_MOMENTS, "test" as const])("of hostile orders stays text: %s", async (moment) => {
    for (const { facts, about } of hostile(moment)) {
      const claim = { messageId: MESSAGE_ID, moment, about };
      const { mime } = await writeMail(scene(), { claim, facts, sending: SENDING });
      const { html = "", text = "" } = await PostalMime.parse(mime);
      const seen = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, "");
      expect(seen.match(/<script|<svg|<img src=x|"onmouseover|href="javascript:/)).toBeNull();
      expect(seen.includes("&lt;script&gt;")).toBe(true);
      expect(text.match(/undefined|\[object/)).toBeNull();
    }
  });
});

describe("a merchant's template that fails for an order that no check has seen", () => {
  const id = { shopId: SHOP_ID, moment: "shipped" as const, locale: "en" as const };
  const ODD = { order: { name: "#4711" } };
  const design = (text: string): MailDocument => ({
    ...defaultDocument("shipped", "en"),
    subject: `Mine: {{ order.name }}${text}`,
  });
  const publish = async (ctx: Ctx, document: MailDocument) => {
    const { draftVersion } = await loadEditedTemplate(ctx, id);
    return publishTemplate(ctx, id, { document, draftVersion, publishedBy: null });
  };

  test("does not keep the news from the shopper: ours goes out, and the merchant is told until they publish anew", async () => {
    const ctx = scene();
    const endless = "{% if order.name == '#4711' %}{% for i in (1..9000000) %}x{% endfor %}{% endif %}";
    expect(await publish(ctx, design(endless))).toMatchObject({ kind: "published", version: 1 });
    expect((await write("shipped")).mail.subject).toBe("Mine: #1001");
    expect((await loadEditedTemplate(ctx, id)).failure).toBeNull();

    const { mail, finished } = await write("shipped", messageFacts(ODD));
    expect(finished.templateVersion).toBeNull();
    expect(mail.subject).toMatch(/^(?!Mine).*#4711/);
    expect((await loadEditedTemplate(ctx, id)).failure).toEqual({ at: ctx.now(), code: "too_much_memory" });
    expect(await listTemplates(ctx, SHOP_ID)).toMatchObject([{ locale: "en", hasFailed: true }]);

    await publish(ctx, design(""));
    expect((await write("shipped", messageFacts(ODD))).mail.subject).toBe("Mine: #4711");
    expect((await loadEditedTemplate(ctx, id)).failure).toBeNull();
  });

  test("not even one that cannot be read any more does", async () => {
    const ctx = scene();
    // Of another version than the test before, which this process still knows.
    for (const text of ["", "", ""]) await publish(ctx, design(text));
    await ctx.db.templateVersion.updateMany({ data: { document: {}, compiled: {} } });
    expect((await write("shipped")).finished.templateVersion).toBeNull();
    expect((await loadEditedTemplate(ctx, id)).failure).toMatchObject({ code: "syntax" });
  });
});
