import fc from "fast-check";
import { expect, test } from "vitest";
import { unsubscribeUrl } from "#app/features/suppressions/suppressions.server.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { action, loader } from "#app/routes/u.$token.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { listShippingNews, planShippingNews } from "#test/support/planned-news.ts";
import { NOW, usePrivacyScene } from "#test/support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);

const ANNA = "Anna.Nowak@example.com";

/** A sent question to Anna in a language, and the path of its unsubscribe link. */
async function askAnna(
  locale = "en",
  {
    shopId = scene.shopId,
    orderId = "77",
    moment = "review_request",
  }: { shopId?: ShopId; orderId?: string; moment?: string } = {},
): Promise<string> {
  const { db, vault } = scene.ctx;
  const { messageId } = await db.message.create({
    data: {
      shopId,
      orderId,
      dedupeKey: `${moment}:${orderId}:${locale}`,
      moment,
      state: "sent",
      sendAt: dateFromInstant(NOW),
      sentAt: dateFromInstant(NOW),
      locale,
      recipientSealed: vault.seal(ANNA),
      recipientHash: vault.lookupHash("order-email", shopId, ANNA.toLowerCase()),
    },
  });
  return new URL(unsubscribeUrl(scene.ctx, { shopId, messageId })).pathname;
}

const args = (path: string, init: RequestInit = {}) => ({
  request: new Request(`https://doorstep.test${path}`, init),
  params: { token: path.slice("/u/".length) },
  context: { ctx: scene.ctx },
});
const open = (path: string, headers: Record<string, string> = {}) => loader(args(path, { headers }));
const post = (path: string, fields: Record<string, string>) =>
  action(args(path, { method: "POST", body: new URLSearchParams(fields) }));
const suppressions = () => database.db.suppression.findMany({ where: { releasedAt: null } });

test("a mail program unsubscribes its reader with one request, and asking again changes nothing", async () => {
  const path = await askAnna();
  for (let again = 0; again < 2; again += 1) {
    const answer = await post(path, { "List-Unsubscribe": "One-Click" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  expect(await suppressions()).toEqual([
    expect.objectContaining({
      shopId: scene.shopId,
      scope: "marketing",
      reason: "unsubscribed",
      source: "shopper",
    }),
  ]);
});

test("opening the link changes nothing, whatever opens it", async () => {
  const path = await askAnna();
  const answer = await open(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("A•••@example.com");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("x-robots-tag")).toContain("noindex");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(await suppressions()).toEqual([]);
});

test("the page's button unsubscribes, and the next one takes it back", async () => {
  const path = await askAnna("de");
  const answer = await post(path, { wish: "unsubscribe" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
  const page = await (await open(path)).text();
  expect(page).toContain('<html lang="de"');
  expect(page).toContain("Abbestellt");
  expect(page).toContain("Versand");
  await post(path, { wish: "resubscribe" });
  expect(await suppressions()).toEqual([]);
  expect(await (await open(path)).text()).toContain("abbestellen?");
});

test("what the merchant blocked, the reader cannot undo", async () => {
  const path = await askAnna();
  await post(path, { wish: "unsubscribe" });
  await database.db.suppression.updateMany({ data: { reason: "manual" } });
  await post(path, { wish: "resubscribe" });
  expect(await suppressions()).toHaveLength(1);
  expect(await (await open(path)).text()).not.toContain("Subscribe again");
});

test("who does not want to be counted can say so, and is asked only where a shop counts", async () => {
  const path = await askAnna();
  expect(await (await open(path)).text()).not.toContain("measure_off");
  await database.db.messageSettings.create({
    data: { shopId: scene.shopId, settings: { measureOpens: true } },
  });
  expect(await (await open(path)).text()).toContain("measure_off");
  await post(path, { wish: "measure_off" });
  expect(await suppressions()).toEqual([expect.objectContaining({ scope: "measuring" })]);
  expect(await (await open(path)).text()).toContain("measure_on");
});

test("a link in news about an order leads to the choice of being counted, and to nothing that sounds like unsubscribing", async () => {
  const path = await askAnna("en", { moment: "shipped" });
  const uncounted = await (await open(path)).text();
  expect(uncounted).toContain("doesn’t count whether you open its emails");
  expect(uncounted).not.toContain("<form");
  await database.db.messageSettings.create({
    data: { shopId: scene.shopId, settings: { measureClicks: true } },
  });
  const asked = await (await open(path)).text();
  expect(asked).toContain("<h1>Privacy choices</h1>");
  expect(asked.match(/value="\w+"/g)).toEqual(['value="measure_off"']);
  expect(asked).not.toMatch(/unsubscribe|reviews/i);
  await post(path, { wish: "measure_off" });
  expect((await (await open(path)).text()).match(/value="\w+"/g)).toEqual(['value="measure_on"']);
});

test("one shop's link does nothing in another, and an erased reader is told so", async () => {
  const path = await askAnna();
  const stolen = path.replace("north", "south");
  expect((await post(stolen, { "List-Unsubscribe": "One-Click" })).status).toBe(404);
  expect(await suppressions()).toEqual([]);
  await database.db.message.updateMany({ data: { recipientSealed: null, recipientHash: null } });
  expect((await post(path, { "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect(await (await open(path)).text()).toContain("no longer holds the address");
});

test("a link that was tampered with in any place is a 404 that says nothing, in the browser's language", async () => {
  const path = await askAnna();
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: path.length - 4 }),
      fc.constantFrom("a", "Z", "0", "9", "_", "-", "."),
      async (index, letter) => {
        const place = index + 3;
        fc.pre(path[place] !== letter);
        const answer = await open(path.slice(0, place) + letter + path.slice(place + 1));
        expect(answer.status).toBe(404);
      },
    ),
    { numRuns: 60 },
  );
  const page = await (await open("/u/x", { "accept-language": "ja" })).text();
  expect(page).toContain("このリンクはご利用いただけません");
});

test("after unsubscribing, news about orders still goes out", async () => {
  await scene.addOrders(scene.shopId);
  await planShippingNews(scene);
  const before = await listShippingNews(scene);
  expect(before).toContain("1001 planned");
  const sent = await database.db.message.findFirstOrThrow({ where: { orderId: "1001", state: "sent" } });
  const { messageId } = sent;
  const path = new URL(unsubscribeUrl(scene.ctx, { shopId: scene.shopId, messageId })).pathname;
  await post(path, { "List-Unsubscribe": "One-Click" });
  expect(await listShippingNews(scene)).toEqual(before);
  expect(await suppressions()).toHaveLength(1);
});
