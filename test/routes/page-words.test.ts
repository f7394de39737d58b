import { expect, test, vi } from "vitest";
import { parseOrderId } from "#app/lib/ids.ts";
import { loadPageWords } from "#app/flows/load-page-words.server.ts";
import { savePageWords } from "#app/flows/save-page-words.server.ts";
import { OTHER, SHOP, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const headline = { "headline.preparing": "The kettle’s on" };
const tokenPage = async (shop = SHOP, query: Record<string, string> = {}) => {
  const token = await scene.tokenOf(shop, shop === SHOP ? "1" : "2");
  return (await scene.getToken(token, { shop, query })).text();
};

test("own words are saved by language, shown at once, and nowhere else", async () => {
  expect(await tokenPage()).toContain("We’re preparing your order");
  const saved = await savePageWords(scene.ctx(), SHOP, { language: "en", version: 0, texts: headline });
  expect(saved).toMatchObject({ kind: "saved", stored: { texts: headline, version: 1 } });
  expect(await tokenPage()).toContain("The kettle’s on");
  expect(await tokenPage(SHOP, { lang: "de" })).not.toContain("kettle");
  expect(await tokenPage(OTHER)).not.toContain("kettle");
  expect(await loadPageWords(scene.ctx(), OTHER, "en")).toMatchObject({ counts: {}, stored: { texts: {} } });

  const again = await savePageWords(scene.ctx(), SHOP, {
    language: "en",
    version: 1,
    texts: { "headline.preparing": "<Boiling> & {", "form.title": "Where’s my tea?" },
  });
  expect(again).toMatchObject({ kind: "invalid", faults: { "headline.preparing": { kind: "markup" } } });
  expect(await (await scene.getForm()).text()).not.toContain("Where’s my tea?");

  await savePageWords(scene.ctx(), SHOP, {
    language: "en",
    version: 1,
    texts: { "headline.preparing": "1 < 2 & more", "form.title": "Where’s my tea?" },
  });
  expect(await tokenPage()).toContain("1 &lt; 2 &amp; more");
  expect(await (await scene.getForm()).text()).toContain("Where’s my tea?");
});

test("who saves over somebody else's words is told, and overwrites nothing", async () => {
  const mine = await savePageWords(scene.ctx(), OTHER, { language: "ja", version: 0, texts: headline });
  expect(mine.kind).toBe("saved");
  const theirs = {
    language: "ja" as const,
    version: 0,
    texts: { "headline.preparing": "ただいま準備中です" },
  };
  expect(await savePageWords(scene.ctx(), OTHER, theirs)).toMatchObject({
    kind: "conflict",
    stored: { texts: headline, version: 1 },
  });
  expect(await savePageWords(scene.ctx(), OTHER, { ...theirs, version: 1 })).toMatchObject({
    kind: "saved",
    stored: { version: 2 },
  });
  expect(await loadPageWords(scene.ctx(), OTHER, "ja")).toMatchObject({
    language: "ja",
    counts: { ja: 1 },
    stored: { texts: theirs.texts, version: 2 },
  });
});

test("a language chosen on the page is kept for the order, and none that was only looked at", async () => {
  const languageOf = async () => {
    const where = { shopId_orderId: { shopId: SHOP, orderId: parseOrderId("1") ?? "" } };
    return (await scene.database.db.order.findUniqueOrThrow({ where })).pageLanguage;
  };
  expect(await tokenPage(SHOP, { lang: "de" })).toContain('lang="de"');
  expect(await tokenPage(SHOP, { lang: "ar", keep: "1" })).toContain('dir="rtl"');
  await vi.waitFor(async () => expect(await languageOf()).toBe("ar"));
  expect(await tokenPage()).toContain('lang="ar"');
  expect(await tokenPage(SHOP, { lang: "zh-HK" })).toContain('lang="zh-TW"');
  expect(await languageOf()).toBe("ar");
});
