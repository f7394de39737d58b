import { expect, test } from "vitest";
import {
  editSuppressions,
  exportSuppressedAddresses,
  loadSuppressions,
} from "#app/flows/edit-suppressions.server.ts";
import type { SuppressionsIntent } from "#app/features/suppressions/suppressions-form.ts";
import { parsePlace } from "#app/features/suppressions/suppression-list.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { usePrivacyScene } from "#test/support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);

const visit = (shopId: ShopId = scene.shopId) => ({ shopId, userId: "42" });
const ask = (asked: SuppressionsIntent, shopId?: ShopId) => editSuppressions(scene.ctx, visit(shopId), asked);
const importText = (text: string, shopId?: ShopId) => ask({ intent: "import", text, scope: "all" }, shopId);
async function exported(shopId?: ShopId): Promise<string> {
  let text = "";
  for await (const piece of await exportSuppressedAddresses(scene.ctx, visit(shopId))) text += piece;
  return text;
}
const lines = (text: string) => text.trim().split("\r\n").slice(1).toSorted();

test("an exported list imported elsewhere is the same list, and importing it again adds nothing", async () => {
  const given =
    'email,reason\n+plus@example.com,HardBounce\nb@example.com,unsubscribed\nnobody,bounce\n"c@example.com",';
  expect(await importText(given)).toEqual({
    kind: "imported",
    added: 3,
    known: 0,
    problems: [{ line: 4, text: "nobody" }],
    problemCount: 1,
  });
  const text = await exported();
  expect(await importText(text, scene.otherShopId)).toMatchObject({ added: 3, known: 0, problemCount: 0 });
  expect(lines(await exported(scene.otherShopId))).toEqual(lines(text));
  expect(await importText(text)).toMatchObject({ added: 0, known: 3 });
});

test("the list goes page by page, newest first, without losing or doubling anybody", async () => {
  const addresses = Array.from({ length: 120 }, (_, index) => `shopper-${index}@example.com`);
  await importText(addresses.join("\n"));
  await ask({ intent: "import", text: addresses.slice(0, 5).join("\n"), scope: "marketing" });
  const seen: (string | null)[] = [];
  let after = parsePlace(null);
  do {
    const { page, counts } = await loadSuppressions(scene.ctx, visit(), { scope: null, after });
    expect(counts).toEqual({ all: 120, marketing: 5 });
    seen.push(...page.rows.map(({ address, scope }) => `${address} ${scope}`));
    after = parsePlace(page.next);
  } while (after);
  expect(seen).toHaveLength(125);
  expect(new Set(seen).size).toBe(125);
  expect(
    (await loadSuppressions(scene.ctx, visit(), { scope: "marketing", after: null })).page.rows,
  ).toHaveLength(5);
});

test("an address is found in any spelling, released by name, and can be suppressed again", async () => {
  const find = async () => {
    const answer = await ask({ intent: "find", address: " ANNA@Example.com " });
    return answer.kind === "found" ? answer.rows : [];
  };
  await importText("anna@example.com");
  const [row] = await find();
  expect(row?.reason).toBe("imported");
  const release = { intent: "release", addressHash: row?.addressHash ?? "", scope: "all" } as const;
  await ask(release, scene.otherShopId);
  expect(await find()).toHaveLength(1);
  await ask(release);
  expect(await find()).toEqual([]);
  expect(await database.db.suppression.findFirst()).toMatchObject({ releasedBy: "42" });
  await importText("anna@example.com");
  expect(await find()).toHaveLength(1);
});

test("whoever looks at addresses or takes them away is noted", async () => {
  await loadSuppressions(scene.ctx, visit(), { scope: null, after: null });
  expect(await database.db.accessLog.count()).toBe(0);
  await importText("anna@example.com");
  await loadSuppressions(scene.ctx, visit(), { scope: null, after: null });
  await ask({ intent: "find", address: "anna@example.com" });
  await exported();
  const noted = await database.db.accessLog.findMany({ orderBy: { about: "asc" } });
  expect(noted.map(({ userId, what, about }) => `${userId} ${what} ${about}`)).toEqual([
    "42 suppressed addresses export",
    "42 suppressed addresses list",
    "42 suppressed addresses search",
  ]);
});
