import { beforeEach, describe, expect, test } from "vitest";
import { loader } from "#app/routes/auth.$.tsx";
import { addDocumentResponseHeaders, authenticate } from "#app/shopify.server.ts";
import { signIdToken } from "#test/stand-ins/shopify/tokens/id-token.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { BROWSER, SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);

const open = async (shop = SHOPS.demo, idToken?: string) =>
  authenticate.admin(await bench.adminRequest(shop, "/app", idToken));
const exchanges = () =>
  bench.standIn.requests.all().filter(({ path }) => path === "/admin/oauth/access_token").length;

/** What the library throws is the Response to send. */
const thrown = (work: Promise<unknown>): Promise<Response> =>
  work.then(
    () => Promise.reject(new Error("let in")),
    (error: unknown) => (error instanceof Response ? error : Promise.reject(error)),
  );
const visit = (path: string) =>
  loader({
    request: new Request(`https://localhost:9${path}`, { headers: { "user-agent": BROWSER } }),
    params: {},
    context: { ctx: bench.ctx },
  });

beforeEach(async () => {
  await database.db.session.deleteMany();
  await database.db.shop.deleteMany();
  await database.db.importRun.deleteMany();
  for (const shop of Object.values(SHOPS)) bench.standIn.install(shop);
  bench.standIn.requests.clear();
  bench.queue.sent.length = 0;
});

describe("opening the app", () => {
  test("for the first time installs it: session, shop, profile and import, without another click", async () => {
    const { session, sessionToken } = await open();
    expect(session).toMatchObject({ shop: SHOPS.demo, isOnline: false });
    expect(sessionToken.sub).toMatch(/^\d+$/);
    expect(await database.db.session.count({ where: { shopId: SHOPS.demo } })).toBe(1);
    expect(await database.db.shop.findUnique({ where: { shopId: SHOPS.demo } })).toMatchObject({
      installedAt: expect.any(Date),
      uninstalledAt: null,
      grantedScopes: expect.stringContaining("read_orders"),
    });
    expect(await database.db.importRun.count({ where: { shopId: SHOPS.demo } })).toBe(1);
    expect(bench.queue.sent.map(({ name }) => name).sort()).toEqual(["import-orders", "refresh-shop"]);
  });

  test("again uses the session there is", async () => {
    await open();
    await open();
    expect(exchanges()).toBe(1);
  });

  test("with every loader of a page at once installs once", async () => {
    await Promise.all([open(), open(), open(), open()]);
    expect(await database.db.shop.count()).toBe(1);
    expect(await database.db.importRun.count()).toBe(1);
    expect((await open()).session.shop).toBe(SHOPS.demo);
  });

  test("in one shop opens no other", async () => {
    await open(SHOPS.demo);
    await open(SHOPS.other);
    const sessions = await database.db.session.findMany({ orderBy: { shopId: "asc" } });
    expect(sessions.map(({ shopId }) => shopId)).toEqual([SHOPS.demo, SHOPS.other]);
    const tokens = sessions.map(({ accessTokenSealed }) => bench.ctx.vault.unseal(accessTokenSealed ?? ""));
    expect(new Set(tokens).size).toBe(2);
  });

  test("when the session is about to end exchanges a new one instead of using it up", async () => {
    await open();
    await database.db.session.updateMany({ data: { expiresAt: new Date(Date.now() + 60_000) } });
    await open();
    expect(exchanges()).toBe(2);
    const [row] = await database.db.session.findMany();
    expect(row?.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 30 * 60_000);
  });
});

describe("an id token", () => {
  test("that has run out is asked for again, not an error", async () => {
    const old = await signIdToken(bench.standIn.settings, SHOPS.demo, new Date(Date.now() - 5 * 60_000));
    const response = await thrown(open(SHOPS.demo, old));
    expect(response.status).toBe(401);
    expect(response.headers.get("x-shopify-retry-invalid-session-request")).toBe("1");
    expect(await database.db.session.count()).toBe(0);
  });

  test("signed by somebody else lets nobody in", async () => {
    const forged = await signIdToken(
      { ...bench.standIn.settings, apiSecret: "another-secret-of-some-length-0000" },
      SHOPS.demo,
      new Date(),
    );
    expect((await thrown(open(SHOPS.demo, forged))).status).toBe(401);
    expect(exchanges()).toBe(0);
  });
});

describe("the library's own addresses", () => {
  test("nobody is ever asked for a shop's domain", async () => {
    const response = await thrown(visit("/auth/login"));
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/");
  });

  test("the page that fetches a new id token loads App Bridge, framed by this shop's admin only", async () => {
    const query = new URLSearchParams({
      shop: SHOPS.demo,
      host: Buffer.from("admin.shopify.com/store/doorstep-demo").toString("base64"),
      "shopify-reload": "https://localhost:9/app",
    });
    const response = await thrown(visit(`/auth/session-token?${query}`));
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("app-bridge.js");
    expect(response.headers.get("content-security-policy")).toContain(
      `frame-ancestors https://${SHOPS.demo}`,
    );
  });

  test("leaving the frame leads nowhere but to Shopify", async () => {
    const query = new URLSearchParams({ shop: SHOPS.demo, exitIframe: "https://evil.example" });
    await expect(visit(`/auth/exit-iframe?${query}`)).rejects.toThrow("exit-iframe");
  });
});

test("a document names the one shop whose admin may frame it", () => {
  const headers = new Headers();
  addDocumentResponseHeaders(new Request(`https://localhost:9/app?shop=${SHOPS.japanese}`), headers);
  expect(headers.get("content-security-policy")).toMatch(
    new RegExp(`^frame-ancestors https://${SHOPS.japanese} https://admin.shopify.com`),
  );
});
