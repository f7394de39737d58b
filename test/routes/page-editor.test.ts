import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type {
  PageAnswer,
  PageEditorView,
  PagePreviewAnswer,
} from "#app/features/page-designs/editor-view.ts";
import type { PageDesign } from "#app/features/page-designs/page-design.ts";
import { createPage } from "#app/features/page-designs/page-designs.server.ts";
import { readyDesign } from "#app/features/page-designs/ready/ready-designs.ts";
import { action as design } from "#app/routes/app.pages_.$pageId.design.tsx";
import { loader as editor } from "#app/routes/app.pages_.$pageId.edit.tsx";
import { action as preview } from "#app/routes/app.pages_.$pageId.preview.tsx";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

let pageId = "";

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;

/** Opens the page, or asks one of its addresses something, as a merchant of a shop. */
async function open<Result>(door: Door<Result>, question?: unknown, shop = demo): Promise<Result> {
  const signed = await bench.adminRequest(shop, `/app/pages/${pageId}/edit`);
  const body = new URLSearchParams({ question: JSON.stringify(question) });
  const request = question === undefined ? signed : new Request(signed, { method: "POST", body });
  return door({ request, params: { pageId }, context: { ctx: bench.ctx } });
}

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

const show = () => open<PageEditorView>(editor);
const change = (question: object) => open<PageAnswer>(design, question);
const look = (document: PageDesign | null, more: object = {}) =>
  open<PagePreviewAnswer>(preview, {
    language: "en",
    version: null,
    document,
    subject: { kind: "sample", name: "promised" },
    ...more,
  });

const CALM = readyDesign("calm", "en");
/** Our design with an announcement of the merchant's on top. */
const announcing = (text: string): PageDesign => ({
  ...CALM,
  blocks: [
    {
      id: "news",
      type: "announcement",
      show: { situations: [], countries: [], languages: [], tags: [], firstOrder: null },
      text: { en: text },
      url: "",
      tone: "calm",
    },
    ...CALM.blocks,
  ],
});

beforeEach(async () => {
  await database.db.$executeRaw`
    truncate "TrackingPage", "TrackingPageVersion", "Brand", "Order", "Fulfillment", "AccessLog"`;
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    const names = { name: "Harbor & Hearth", storefrontUrl: "https://harbor.example" };
    await database.db.shop.upsert({
      where: { shopId: shop },
      create: { shopId: shop, ...names },
      update: names,
    });
  }
  const created = await createPage(bench.ctx, demo, { name: "Everybody", design: announcing("Hello") });
  pageId = created.kind === "created" ? created.page.pageId : "";
});

describe("a page's designer", () => {
  test("shows the draft, keeps a newer one, and never overwrites another tab's unseen", async () => {
    expect(await show()).toMatchObject({
      name: "Everybody",
      design: { document: announcing("Hello"), isDraft: true, draftVersion: 1, publishedVersion: null },
      versions: [],
      storefrontUrl: "https://harbor.example/apps/track",
    });
    const mine = announcing("Mine");
    expect(await change({ intent: "save", draftVersion: 1, document: mine })).toMatchObject({
      kind: "saved",
      draftVersion: 2,
    });
    const late = await change({ intent: "save", draftVersion: 1, document: announcing("Late") });
    expect(late).toMatchObject({ kind: "conflict", theirs: { draftVersion: 2, document: mine } });
    expect(await change({ intent: "rename", name: " Europe " })).toEqual({ kind: "renamed" });
    expect(await show()).toMatchObject({ name: "Europe", design: { document: mine } });
    const bold = await change({ intent: "start_over", ready: "bold", mainLanguage: "ja" });
    expect(bold).toMatchObject({ kind: "ready", document: { mainLanguage: "ja", style: { frame: "page" } } });
  });

  test("publishes, goes back to an old version, and discards", async () => {
    const first = announcing("First");
    expect(await change({ intent: "publish", draftVersion: 1, document: first })).toMatchObject({
      kind: "done",
      view: { publishedVersion: 1, isDraft: false },
    });
    const { design: now, versions } = await show();
    expect(versions).toMatchObject([{ version: 1, isMine: true }]);
    await change({ intent: "publish", draftVersion: now.draftVersion, document: announcing("Second") });
    expect(await change({ intent: "roll_back", version: 1 })).toMatchObject({
      kind: "done",
      view: { publishedVersion: 3, document: first },
    });
    expect(await change({ intent: "roll_back", version: 9 })).toEqual({ kind: "no_version" });
    expect(await look(null, { version: 2 })).toMatchObject({
      kind: "rendered",
      html: expect.stringContaining("Second"),
    });
    expect(await look(null, { version: 9 })).toEqual({ kind: "no_version" });
    const { draftVersion } = (await show()).design;
    await change({ intent: "save", draftVersion, document: announcing("Third") });
    expect(await change({ intent: "discard" })).toMatchObject({
      kind: "done",
      view: { isDraft: false, document: first },
    });
  });

  test("refuses to publish what shoppers could not use, and says why", async () => {
    const document = { ...CALM, blocks: CALM.blocks.filter(({ type }) => type !== "hero") };
    const answer = await change({ intent: "publish", draftVersion: 1, document });
    expect(answer).toMatchObject({
      kind: "refused",
      problems: expect.arrayContaining([expect.objectContaining({ severity: "error", code: "no_hero" })]),
    });
    expect((await show()).design.publishedVersion).toBeNull();
    expect(await change({ intent: "publish", draftVersion: 0, document: CALM })).toMatchObject({
      kind: "conflict",
    });
  });

  test("is not there for another shop, nor for what no page of ours sends", async () => {
    expect(await refusal(open(editor, undefined, other))).toBe(404);
    for (const deed of [
      { intent: "save", draftVersion: 1, document: CALM },
      { intent: "publish", draftVersion: 1, document: CALM },
      { intent: "roll_back", version: 1 },
      { intent: "discard" },
      { intent: "rename", name: "Theirs" },
    ])
      expect(await refusal(open(design, deed, other))).toBe(404);
    for (const nonsense of ["nonsense", { intent: "publish" }, { intent: "rename", name: " " }])
      expect(await refusal(open(design, nonsense))).toBe(400);
    expect(await refusal(open(preview, { language: "xx" }))).toBe(400);
    expect(await show()).toMatchObject({ name: "Everybody", design: { draftVersion: 1 } });
  });
});

describe("the preview", () => {
  test("of a sample is in the reader's language and direction, inside a theme or alone, and can do nothing", async () => {
    const answer = await look(announcing("Hello"), { language: "ar" });
    expect(answer).toMatchObject({
      kind: "rendered",
      html: expect.stringMatching(/<html lang="ar" dir="rtl">[^]*default-src 'none'[^]*Harbor &amp; Hearth/),
      shown: expect.arrayContaining(["news", "hero"]),
      liveUrl: null,
    });
    const alone = { ...CALM, style: { ...CALM.style, frame: "page" as const } };
    const html = await look(alone).then((one) => (one.kind === "rendered" ? one.html : ""));
    expect(html).not.toContain("theme-top");
    // Its own policy comes first: what follows it may only forbid more.
    expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });

  test("leaves out the blocks that are for others", async () => {
    const [news, ...rest] = announcing("Only when late").blocks;
    const late = { ...news, show: { ...news?.show, situations: ["late"] } } as PageDesign["blocks"][number];
    const document = { ...CALM, blocks: [late, ...rest] };
    expect(await look(document)).toMatchObject({ shown: expect.not.arrayContaining(["news"]) });
    expect(await look(document, { subject: { kind: "sample", name: "pastPromise" } })).toMatchObject({
      shown: expect.arrayContaining(["news"]),
    });
  });

  test("of a real order says where its shopper sees it, and notes once who looked", async () => {
    const orderId = await storeShippedOrder(bench.ctx, 1001, { shopId: demo, order: { nameKey: "1001" } });
    await storeShippedOrder(bench.ctx, 2002, { shopId: other, order: { nameKey: "2002" } });
    for (const name of ["#1001", "1001"])
      expect(await look(CALM, { subject: { kind: "order", name } })).toMatchObject({
        kind: "rendered",
        html: expect.stringContaining("#1001"),
        liveUrl: `https://harbor.example/apps/track/token-${demo}-1001`,
      });
    expect(await look(CALM, { subject: { kind: "order", name: "#2002" } })).toEqual({ kind: "no_order" });
    const log = await database.db.accessLog.findMany();
    expect(log).toMatchObject([{ shopId: demo, what: "customer", about: orderId }]);
  });
});
