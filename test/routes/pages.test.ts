import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { loadEditedPage, publishPage } from "#app/features/page-designs/page-designs.server.ts";
import type { PagesDeed } from "#app/features/page-designs/pages-form.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { action, loader } from "#app/routes/app.pages._index.tsx";
import { action as readyPreview } from "#app/routes/app.pages.ready-preview.ts";
import { action as resourceNames } from "#app/routes/app.pages.resource-names.ts";
import { productsOf } from "#test/stand-ins/shopify/products/shop-products.ts";
import { collectionsOf } from "#test/stand-ins/shopify/seed/catalogue.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;

async function open<Result>(door: Door<Result>, question: unknown = null, shop: ShopId = demo) {
  const signed = await bench.adminRequest(shop, "/app/pages");
  const body = new URLSearchParams({ question: JSON.stringify(question) });
  const request = question === null ? signed : new Request(signed, { method: "POST", body });
  return door({ request, params: {}, context: { ctx: bench.ctx } });
}

const list = (shop?: ShopId) => open(loader, null, shop);
const change = (deed: PagesDeed, shop?: ShopId) => open(action, deed, shop);
const namesOf = async () => (await list()).lines.map(({ name }) => name);

async function create(name: string): Promise<string> {
  const answer = await change({ intent: "create", name, ready: "calm", mainLanguage: "de" });
  return answer.kind === "created" ? answer.pageId : "";
}

async function publish(pageId: string): Promise<void> {
  const page = await loadEditedPage(bench.ctx, demo, pageId);
  if (page) await publishPage(bench.ctx, demo, pageId, { ...page, publishedBy: null });
}

beforeEach(async () => {
  await database.db.$executeRaw`truncate "TrackingPage", "TrackingPageVersion"`;
  for (const shop of [demo, other]) bench.standIn.install(shop);
});

test("pages are made, named, meant for somebody, put in order, copied, hidden and deleted", async () => {
  expect(await list()).toMatchObject({ lines: [], hasOurs: true, mainLanguage: "en" });

  const all = await create("Everybody");
  const dach = await create("  Germany and Austria  ");
  await publish(all);
  await publish(dach);
  const audience = { countries: ["DE", "AT"], languages: [] };
  expect(await change({ intent: "audience", pageId: dach, audience })).toEqual({ kind: "audience" });
  expect(await list()).toMatchObject({
    hasOurs: false,
    lines: [
      { name: "Everybody", publishedVersion: 1, hasDraft: false, hiddenBy: [] },
      { name: "Germany and Austria", audience, hiddenBy: ["Everybody"] },
    ],
  });

  expect(await change({ intent: "move", pageId: dach, to: 0 })).toEqual({ kind: "moved" });
  expect((await list()).lines).toMatchObject([
    { pageId: dach, hiddenBy: [], heir: { kind: "page", name: "Everybody" } },
    { pageId: all, isRest: true },
  ]);

  expect(await change({ intent: "copy", pageId: dach, name: "Copy" })).toEqual({ kind: "copied" });
  expect((await list()).lines[2]).toMatchObject({ name: "Copy", audience, publishedVersion: null });
  expect(await change({ intent: "rename", pageId: dach, name: "DACH" })).toEqual({ kind: "renamed" });
  expect(await change({ intent: "hide", pageId: all })).toEqual({ kind: "hidden" });
  expect(await list()).toMatchObject({
    hasOurs: true,
    lines: [{}, { publishedVersion: null, hasDraft: true }, {}],
  });
  expect(await change({ intent: "delete", pageId: all })).toEqual({ kind: "deleted" });
  expect(await namesOf()).toEqual(["DACH", "Copy"]);
});

test("another shop's page is not there, and neither is one that a colleague deleted", async () => {
  const pageId = await create("Ours");
  expect((await list(other)).lines).toEqual([]);
  for (const deed of [
    { intent: "rename", pageId, name: "Theirs" },
    { intent: "copy", pageId, name: "Theirs" },
    { intent: "audience", pageId, audience: { countries: ["JP"], languages: [] } },
    { intent: "move", pageId, to: 0 },
    { intent: "hide", pageId },
    { intent: "delete", pageId },
  ] as const satisfies PagesDeed[])
    expect(await change(deed, other)).toEqual({ kind: "gone" });
  expect((await list()).lines).toMatchObject([{ name: "Ours", audience: { countries: [] } }]);
  expect((await list(other)).lines).toEqual([]);
});

test.each([
  [{ intent: "create", name: "   ", ready: "calm", mainLanguage: "en" }],
  [{ intent: "create", name: "x".repeat(81), ready: "calm", mainLanguage: "en" }],
  [{ intent: "create", name: "A", ready: "loud", mainLanguage: "en" }],
  [{ intent: "create", name: "A", ready: "calm", mainLanguage: "tlh" }],
  [{ intent: "delete", pageId: "1' or true" }],
  [{ intent: "move", pageId: "01936d3c-7c38-7000-8000-000000000000", to: -1 }],
  [
    {
      intent: "audience",
      pageId: "01936d3c-7c38-7000-8000-000000000000",
      audience: { countries: ["Germany"] },
    },
  ],
  ["drop"],
])("the list refuses %o and changes nothing", async (question) => {
  await expect(open(action, question)).rejects.toMatchObject({ status: 400 });
  expect(await namesOf()).toEqual([]);
});

test("each ready design is shown in the shop's own brand", async () => {
  const shown = await open(readyPreview, { ready: "bold", language: "ja" });
  expect(shown).toMatchObject({ kind: "rendered", html: expect.stringContaining('lang="ja"') });
  await expect(open(readyPreview, { ready: "loud", language: "ja" })).rejects.toMatchObject({ status: 400 });
});

test("products and collections are named as Shopify now calls them, and those that are gone are not", async () => {
  const ask = (type: string, ids: string[]) => open(resourceNames, { type, ids });
  expect(await ask("Product", [])).toEqual({ names: [] });
  const standIn = bench.standIn.shop(demo);
  const [product] = productsOf(standIn);
  const [collection] = collectionsOf(standIn.profile);
  expect(await ask("Product", [String(product?.id), "999999999"])).toEqual({
    names: [{ id: product?.id, name: product?.title }],
  });
  expect(await ask("Collection", [String(collection?.id)])).toEqual({
    names: [{ id: collection?.id, name: collection?.title }],
  });
  await expect(ask("Order", ["1"])).rejects.toMatchObject({ status: 400 });
});
