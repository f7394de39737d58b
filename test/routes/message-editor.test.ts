import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type { BrandView, SaveBrandAnswer } from "#app/features/brand/brand-view.ts";
import type {
  EditorView,
  PreviewAnswer,
  PreviewSubject,
  TemplateAnswer,
} from "#app/features/mail-templates/editor-view.ts";
import type { MailDocument } from "#app/features/mail-templates/mail-document.ts";
import { TESTS_PER_HOUR } from "#app/features/messages/messages.server.ts";
import { NO_ORDER } from "#app/features/messages/message.ts";
import { action as editBrand, loader as brand } from "#app/routes/app.messages_.brand.tsx";
import { action as previewBrand } from "#app/routes/app.messages_.brand.preview.tsx";
import { loader as editor } from "#app/routes/app.messages_.$moment_.edit.tsx";
import { action as preview } from "#app/routes/app.messages_.$moment_.preview.tsx";
import { action as template } from "#app/routes/app.messages_.$moment_.template.tsx";
import { action as testMail } from "#app/routes/app.messages_.$moment_.test-mail.tsx";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;
type Asking = { question?: unknown; query?: string; moment?: string; shop?: typeof demo };

/** Opens the page, or asks one of its addresses something, as a merchant of a shop. */
async function open<Result>(door: Door<Result>, asking: Asking = {}): Promise<Result> {
  const { question, query = "", moment = "shipped", shop = demo } = asking;
  const signed = await bench.adminRequest(shop, `/app/messages/${moment}/edit${query}`);
  const body = new URLSearchParams({ question: JSON.stringify(question) });
  const request = question === undefined ? signed : new Request(signed, { method: "POST", body });
  return door({ request, params: { moment }, context: { ctx: bench.ctx } });
}

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

const locale = "en";
const show = (query = "") => open<EditorView>(editor, { query });
const change = (question: object, shop = demo) =>
  open<TemplateAnswer>(template, { question: { locale, ...question }, shop });
const look = (document: MailDocument | null, subject: PreviewSubject, more: object = {}) =>
  open<PreviewAnswer>(preview, { question: { locale, version: null, document, subject, ...more } });
const typical: PreviewSubject = { kind: "sample", name: "typical" };

async function headed(text: string): Promise<MailDocument> {
  const { template: now } = await show();
  return {
    ...now.document,
    blocks: now.document.blocks.map((block) => (block.type === "heading" ? { ...block, text } : block)),
  };
}

beforeEach(async () => {
  await database.db.$executeRaw`
    truncate "MailTemplate", "TemplateVersion", "Brand", "Order", "Fulfillment", "Message", "AccessLog"`;
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await database.db.shop.upsert({
      where: { shopId: shop },
      create: { shopId: shop, primaryLocale: "de", name: "Harbor & Hearth" },
      update: { primaryLocale: "de", name: "Harbor & Hearth" },
    });
  }
});

describe("the editor", () => {
  test("begins with our default, in the shop's language or the one asked for", async () => {
    expect(await show()).toMatchObject({
      locale: "de",
      template: { isDraft: false, draftVersion: 0, publishedVersion: null },
      versions: [],
    });
    const view = await show("?language=en");
    expect(view.template.document).toEqual(view.ours);
    expect(view.variables).toContainEqual({ name: "order.name", example: "#1001" });
    expect(await refusal(open(editor, { moment: "note" }))).toBe(404);
  });

  test("keeps a draft, and never overwrites another tab's unseen", async () => {
    const document = await headed("Mine");
    expect(await change({ intent: "save", draftVersion: 0, document })).toMatchObject({
      kind: "saved",
      draftVersion: 1,
    });
    const late = await change({ intent: "save", draftVersion: 0, document: await headed("Late") });
    expect(late).toMatchObject({ kind: "conflict", theirs: { draftVersion: 1, isDraft: true, document } });
    expect(await change({ intent: "save", draftVersion: 0, document }, other)).toMatchObject({
      kind: "saved",
    });
    expect(await change({ intent: "discard" })).toMatchObject({ kind: "done", view: { isDraft: false } });
  });

  test("publishes what renders for every sample, lists it, and goes back to it", async () => {
    const first = await headed("First");
    const published = await change({ intent: "publish", draftVersion: 0, document: first });
    expect(published).toMatchObject({ kind: "done", view: { publishedVersion: 1, isDraft: false } });
    const { template: now, versions } = await show("?language=en");
    expect(versions).toMatchObject([{ version: 1, isMine: true }]);
    const second = await headed("Second");
    await change({ intent: "publish", draftVersion: now.draftVersion, document: second });
    expect(await change({ intent: "roll_back", version: 1 })).toMatchObject({
      kind: "done",
      view: { publishedVersion: 3, document: first },
    });
    expect(await change({ intent: "roll_back", version: 9 })).toEqual({ kind: "no_version" });
    expect(await look(null, typical, { version: 2 })).toMatchObject({
      kind: "rendered",
      mail: { html: expect.stringContaining("Second") },
    });
    expect(await change({ intent: "reset" })).toMatchObject({
      kind: "done",
      view: { publishedVersion: null },
    });
  });

  test("refuses to publish what cannot be rendered, and says at which block", async () => {
    const document = await headed("{{ order.name");
    const answer = await change({ intent: "publish", draftVersion: 0, document });
    const block = document.blocks.find(({ type }) => type === "heading");
    expect(answer).toMatchObject({
      kind: "refused",
      problems: [{ severity: "error", code: "syntax", blockId: block?.id }],
    });
    expect((await show("?language=en")).template.publishedVersion).toBeNull();
  });

  test("copies to other languages as drafts, and says what is left to translate", async () => {
    const answer = await change({ intent: "copy", document: await headed("My own words"), to: ["ja", "fr"] });
    expect(answer).toMatchObject({
      kind: "copied",
      left: [
        { locale: "ja", texts: expect.arrayContaining(["My own words"]) },
        { locale: "fr", texts: expect.arrayContaining(["My own words"]) },
      ],
    });
    expect(await show("?language=ja")).toMatchObject({ template: { isDraft: true } });
  });

  test.each([
    { intent: "publish" },
    { intent: "save", draftVersion: 0, document: { subject: 1 } },
    "nonsense",
  ])("does not take %o", async (question) => {
    expect(await refusal(open(template, { question }))).toBe(400);
  });
});

describe("the preview", () => {
  test("shows a real order, and notes once who looked", async () => {
    const orderId = await storeShippedOrder(bench.ctx, 1001, { shopId: demo, order: { nameKey: "1001" } });
    const document = await headed("For {{ order.name }}");
    for (const name of ["#1001", "1001"])
      expect(await look(document, { kind: "order", name })).toMatchObject({
        kind: "rendered",
        mail: { text: expect.stringContaining("For #1001") },
      });
    const log = await database.db.accessLog.findMany();
    expect(log).toMatchObject([{ shopId: demo, what: "customer", about: orderId }]);
  });

  test("of an order of another shop is not possible", async () => {
    await storeShippedOrder(bench.ctx, 1001, { shopId: other, order: { nameKey: "1001" } });
    expect(await look(await headed("Hi"), { kind: "order", name: "#1001" })).toEqual({ kind: "no_order" });
    expect(await database.db.accessLog.count()).toBe(0);
  });

  test("of a template that never ends is ended, and says so", async () => {
    const document = await headed("Hi");
    const source = "{% for a in (1..100000) %}{% for b in (1..100000) %}{{ a }}{% endfor %}{% endfor %}";
    const hostile = {
      ...document,
      blocks: [...document.blocks, { id: "bad", type: "liquid" as const, source }],
    };
    expect(await look(hostile, typical)).toMatchObject({
      kind: "failed",
      problems: expect.arrayContaining([expect.objectContaining({ severity: "error", blockId: "bad" })]),
    });
  });
});

describe("a test mail", () => {
  const send = async (to: string) =>
    open(testMail, { question: { locale, document: await headed("A trial"), subject: typical, to } });

  test("goes into the outbox as it was shown", async () => {
    expect(await send("me@example.com")).toEqual({ kind: "sent" });
    const [row, ...more] = await database.db.message.findMany();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ shopId: demo, moment: "test", state: "planned", orderId: NO_ORDER });
    expect(bench.ctx.vault.unseal(row?.recipientSealed ?? "")).toBe("me@example.com");
  });

  test("goes to exactly one address", async () => {
    for (const to of ["", "me", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com"])
      expect(await send(to)).toEqual({ kind: "bad_address" });
    expect(await database.db.message.count()).toBe(0);
  });

  test("is one of so many an hour", async () => {
    await database.db.message.createMany({
      data: Array.from({ length: TESTS_PER_HOUR }, (_, index) => ({
        shopId: demo,
        dedupeKey: `test:${index}`,
        moment: "test",
        state: "sent",
        sendAt: new Date(bench.ctx.now()),
        createdAt: new Date(bench.ctx.now()),
        orderId: NO_ORDER,
      })),
    });
    expect(await send("me@example.com")).toEqual({ kind: "too_many", perHour: TESTS_PER_HOUR });
  });
});

describe("the brand", () => {
  test("is saved over the version that was edited, and shown in a mail before that", async () => {
    const { stored } = await open<BrandView>(brand);
    const red = { ...stored.brand, accent: "#aa0000" };
    expect(await open(previewBrand, { question: { brand: red, language: "en" } })).toMatchObject({
      kind: "rendered",
      mail: { html: expect.stringContaining("#aa0000") },
    });
    const save = (version: number) => open<SaveBrandAnswer>(editBrand, { question: { brand: red, version } });
    expect(await save(0)).toMatchObject({ kind: "saved", stored: { version: 1, brand: red } });
    expect(await save(0)).toMatchObject({ kind: "conflict", stored: { version: 1 } });
    expect(await save(1)).toMatchObject({ kind: "saved", stored: { version: 2 } });
    const bad = { ...red, logo: { url: "javascript:alert(1)", width: 100, alt: "" } };
    expect(await open(editBrand, { question: { brand: bad, version: 2 } })).toEqual({ kind: "invalid" });
  });
});
