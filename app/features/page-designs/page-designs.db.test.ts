import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { storableText } from "#app/lib/text.ts";
import { pageDesign, publishDesign } from "#test/factories/page-design.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShop } from "#test/factories/stored-order.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";
import {
  copyPage,
  createPage,
  deletePage,
  discardDraft,
  findPageVersion,
  listPages,
  listPageVersions,
  loadDesign,
  loadEditedPage,
  movePage,
  publishPage,
  renamePage,
  rollBackPage,
  saveDraft,
  setAudience,
  unpublishPage,
} from "./page-designs.server.ts";
import { readyDesign } from "./ready/ready-designs.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const NOWHERE = "019b0000-0000-7000-8000-000000000000";
const by = { publishedBy: "7" };

let ctx: Ctx;
beforeEach(async () => {
  ({ ctx } = testContext(database.db));
  await database.db.trackingPage.deleteMany();
  await database.db.trackingPageVersion.deleteMany();
  await database.db.shop.deleteMany();
  for (const shop of [SHOP, OTHER]) await storeShop(ctx, shop);
});

async function addPage(name: string, design = pageDesign()): Promise<string> {
  const created = await createPage(ctx, SHOP, { name, design });
  expect(created).toMatchObject({ kind: "created", page: { name, isDraft: true, draftVersion: 1 } });
  return created.kind === "created" ? created.page.pageId : "";
}
const titled = (text: string) =>
  pageDesign({
    blocks: [...pageDesign().blocks, announcement(text)],
  });
const announcement = (text: string) => ({
  ...pageDesign().blocks[0],
  id: "news",
  type: "announcement" as const,
  show: { situations: [], countries: [], languages: [], tags: [], firstOrder: null },
  text: { en: text },
  url: "",
  tone: "calm" as const,
});
const names = async () => (await listPages(ctx, SHOP)).map(({ name }) => name);

describe("a draft", () => {
  test("that was saved is loaded the same, whatever is in it", async () => {
    const pageId = await addPage("Page");
    const text = fc.string({ unit: "binary", maxLength: 30 }).map(storableText);
    const texts = fc.dictionary(fc.constantFrom(...PAGE_LANGUAGES), text);
    let draftVersion = 1;
    await fc.assert(
      fc.asyncProperty(texts, text, async (written, css) => {
        const design = pageDesign({ css, blocks: [{ ...announcement(""), text: written }] });
        const saved = await saveDraft(ctx, SHOP, pageId, { design, draftVersion });
        draftVersion += 1;
        expect(saved).toEqual({ kind: "saved", draftVersion, draftAt: ctx.now() });
        expect(await loadEditedPage(ctx, SHOP, pageId)).toMatchObject({
          design,
          draftVersion,
          isDraft: true,
        });
      }),
      { numRuns: 25 },
    );
  });

  test("of two tabs is kept once, and whoever comes second sees what the first saved", async () => {
    const pageId = await addPage("Page");
    const outcomes = await Promise.all(
      ["one", "two"].map((text) => saveDraft(ctx, SHOP, pageId, { design: titled(text), draftVersion: 1 })),
    );
    const [saved, conflict] = outcomes.toSorted((a, b) => b.kind.localeCompare(a.kind));
    const stored = await loadEditedPage(ctx, SHOP, pageId);
    expect(saved).toMatchObject({ kind: "saved", draftVersion: 2 });
    expect(conflict).toEqual({ kind: "conflict", theirs: stored });
    expect(await publishPage(ctx, SHOP, pageId, { design: titled("three"), draftVersion: 1, ...by })).toEqual(
      {
        kind: "conflict",
        theirs: stored,
      },
    );
    expect(await listPageVersions(ctx, SHOP, pageId)).toEqual([]);
  });

  test("thrown away leaves what is published; of a page never published it stays", async () => {
    const { pageId } = await publishDesign(ctx, SHOP);
    const { draftVersion = -1 } = (await loadEditedPage(ctx, SHOP, pageId)) ?? {};
    await saveDraft(ctx, SHOP, pageId, { design: titled("new"), draftVersion });
    expect(await discardDraft(ctx, SHOP, pageId)).toMatchObject({ isDraft: false, design: pageDesign() });
    // The other tab must not bring it back.
    expect(
      await saveDraft(ctx, SHOP, pageId, { design: titled("old"), draftVersion: draftVersion + 1 }),
    ).toMatchObject({ kind: "conflict" });
    const fresh = await addPage("Fresh", titled("all there is"));
    expect(await discardDraft(ctx, SHOP, fresh)).toMatchObject({ design: titled("all there is") });
  });
});

describe("a published page", () => {
  test("is what shoppers see, cannot be broken by the next draft, and goes back to any version", async () => {
    const { pageId, version } = await publishDesign(ctx, SHOP, { css: ".a{color:red}" });
    const seen = (at: number) => loadDesign(ctx, SHOP, { pageId, version: at });
    expect((await seen(version)).compiled).toMatchObject({
      design: pageDesign({ css: ".a{color:red}" }),
      css: ".doorstep .a{color:red}",
    });
    const edited = await loadEditedPage(ctx, SHOP, pageId);
    const draftVersion = edited?.draftVersion ?? -1;
    const broken = pageDesign({ blocks: [announcement("no sentence")] });
    expect(await publishPage(ctx, SHOP, pageId, { design: broken, draftVersion, ...by })).toMatchObject({
      kind: "refused",
      problems: expect.arrayContaining([expect.objectContaining({ code: "no_hero" })]),
    });
    expect(await loadEditedPage(ctx, SHOP, pageId)).toEqual(edited);

    const second = await publishPage(ctx, SHOP, pageId, { design: titled("two"), draftVersion, ...by });
    expect(second).toMatchObject({
      kind: "published",
      version: 2,
      page: { isDraft: false, publishedVersion: 2 },
    });
    expect(await rollBackPage(ctx, SHOP, pageId, { version: 1, ...by })).toMatchObject({ version: 3 });
    expect((await seen(3)).compiled).toEqual((await seen(1)).compiled);
    expect(await findPageVersion(ctx, SHOP, pageId, 2)).toEqual(titled("two"));
    expect(await rollBackPage(ctx, SHOP, pageId, { version: 9, ...by })).toEqual({ kind: "no_version" });
    expect((await listPageVersions(ctx, SHOP, pageId)).map((one) => [one.version, one.publishedBy])).toEqual([
      [3, "7"],
      [2, "7"],
      [1, null],
    ]);
  });

  test("is asked for in the database once, and ours is shown for what is not there", async () => {
    const wanted = await publishDesign(ctx, SHOP, { style: { frame: "page" } });
    const first = await loadDesign(ctx, SHOP, wanted);
    await database.db.trackingPageVersion.deleteMany();
    expect(await loadDesign(ctx, SHOP, wanted)).toBe(first);
    const ours = await loadDesign(ctx, SHOP, null);
    expect(ours.compiled.design).toEqual(readyDesign("calm", "en"));
    expect(await loadDesign(ctx, SHOP, { ...wanted, version: 2 })).toBe(ours);
  });

  test("of a newer version of ours is shown without the blocks that this one does not know", async () => {
    const wanted = await publishDesign(ctx, SHOP);
    const { blocks } = pageDesign();
    const newer = { ...pageDesign(), blocks: [{ id: "new", type: "hologram" }, ...blocks] };
    const where = { shopId: SHOP, pageId: wanted.pageId };
    await database.db.trackingPage.updateMany({ where, data: { draft: newer } });
    await database.db.trackingPageVersion.updateMany({
      where,
      data: { compiled: { design: newer, html: {}, liquid: {}, css: "" } },
    });
    expect((await loadDesign(ctx, SHOP, wanted)).compiled.design).toEqual(pageDesign());
    expect(await loadEditedPage(ctx, SHOP, wanted.pageId)).toMatchObject({
      isDraft: true,
      design: pageDesign(),
    });
  });

  test("that is hidden is seen by nobody, and goes on as a draft", async () => {
    const { pageId } = await publishDesign(ctx, SHOP, { css: ".a{top:0}" });
    expect(await unpublishPage(ctx, SHOP, pageId)).toMatchObject({
      publishedVersion: null,
      isDraft: true,
      design: pageDesign({ css: ".a{top:0}" }),
    });
    expect(await listPages(ctx, SHOP)).toMatchObject([{ publishedVersion: null, publishedAt: null }]);
  });
});

describe("the list of pages", () => {
  test("keeps the order that it is put in, even when many are moved and made at once", async () => {
    const ids = [await addPage("a"), await addPage("b"), await addPage("c")];
    const [a = "", , c = ""] = ids;
    expect(await movePage(ctx, SHOP, { pageId: c, to: 0 })).toBe(true);
    expect(await names()).toEqual(["c", "a", "b"]);
    await movePage(ctx, SHOP, { pageId: c, to: 99 });
    await movePage(ctx, SHOP, { pageId: a, to: -3 });
    expect(await names()).toEqual(["a", "b", "c"]);
    await Promise.all([
      ...["d", "e", "f"].map((name) => addPage(name)),
      ...ids.map((pageId) => movePage(ctx, SHOP, { pageId, to: 1 })),
    ]);
    const positions = await database.db.trackingPage.findMany({ select: { position: true } });
    expect(new Set(positions.map(({ position }) => position)).size).toBe(6);
  });

  test("names pages, says whom they are for, copies and deletes them", async () => {
    const { pageId } = await publishDesign(ctx, SHOP, { css: ".a{top:0}", audience: { countries: ["JP"] } });
    expect(await renamePage(ctx, SHOP, { pageId, name: "Japan" })).toBe(true);
    const audience = { countries: ["JP", "TW"], languages: ["ja" as const] };
    expect(await setAudience(ctx, SHOP, { pageId, audience })).toBe(true);
    const copy = await copyPage(ctx, SHOP, { pageId, name: "Copy" });
    expect(copy).toMatchObject({
      kind: "created",
      page: { audience, design: pageDesign({ css: ".a{top:0}" }), publishedVersion: null },
    });
    expect(await listPages(ctx, SHOP)).toMatchObject([
      { name: "Japan", audience, publishedVersion: 1, publishedAt: ctx.now(), hasDraft: false },
      { name: "Copy", audience, publishedVersion: null, publishedAt: null, hasDraft: true },
    ]);
    expect(await deletePage(ctx, SHOP, pageId)).toBe(true);
    expect(await names()).toEqual(["Copy"]);
    expect(await database.db.trackingPageVersion.count()).toBe(0);
    expect(await saveDraft(ctx, SHOP, pageId, { design: pageDesign(), draftVersion: 2 })).toEqual({
      kind: "no_page",
    });
  });

  test("has an end", async () => {
    const page = { shopId: SHOP, name: "Page" };
    await database.db.trackingPage.createMany({ data: Array.from({ length: 50 }, () => page) });
    expect(await createPage(ctx, SHOP, { name: "One more", design: pageDesign() })).toEqual({
      kind: "too_many",
      pagesMax: 50,
    });
  });
});

test("a page is never found in another shop, whatever is done with it", async () => {
  const { pageId } = await publishDesign(ctx, SHOP);
  const before = await loadEditedPage(ctx, SHOP, pageId);
  const published = { design: pageDesign(), draftVersion: before?.draftVersion ?? -1, ...by };
  const ours = await loadDesign(ctx, SHOP, null);
  for (const [shop, id] of [
    [OTHER, pageId],
    [SHOP, NOWHERE],
  ] as const) {
    expect(await loadEditedPage(ctx, shop, id)).toBeNull();
    expect(await saveDraft(ctx, shop, id, published)).toEqual({ kind: "no_page" });
    expect(await discardDraft(ctx, shop, id)).toBeNull();
    expect(await publishPage(ctx, shop, id, published)).toEqual({ kind: "no_page" });
    expect(await rollBackPage(ctx, shop, id, { version: 1, ...by })).toEqual({ kind: "no_page" });
    expect(await unpublishPage(ctx, shop, id)).toBeNull();
    expect(await copyPage(ctx, shop, { pageId: id, name: "Mine" })).toBeNull();
    expect(await renamePage(ctx, shop, { pageId: id, name: "Mine" })).toBe(false);
    expect(await setAudience(ctx, shop, { pageId: id, audience: { countries: [], languages: [] } })).toBe(
      false,
    );
    expect(await movePage(ctx, shop, { pageId: id, to: 0 })).toBe(false);
    expect(await deletePage(ctx, shop, id)).toBe(false);
    expect(await findPageVersion(ctx, shop, id, 1)).toBeNull();
    expect(await listPageVersions(ctx, shop, id)).toEqual([]);
    expect(await loadDesign(ctx, shop, { pageId: id, version: 1 })).toBe(ours);
  }
  expect(await listPages(ctx, OTHER)).toEqual([]);
  expect(await loadEditedPage(ctx, SHOP, pageId)).toEqual(before);
});
