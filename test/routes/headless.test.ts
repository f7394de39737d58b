import { SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { parseOrigins } from "#app/features/headless/origins.ts";
import { rotateSecret, saveOrigins, switchOff, switchOn } from "#app/features/headless/headless.server.ts";
import { changeLinks } from "#app/flows/change-links.server.ts";
import { loadLinksPage } from "#app/flows/load-links-page.server.ts";
import { addMs, DAY_MS, msOf } from "#app/lib/time.ts";
import { loader as openApi } from "#app/routes/api.v1.openapi[.]json.ts";
import { action as lookUp, loader as lookUpOptions } from "#app/routes/api.v1.shops.$shop.look-up.ts";
import { loader as byLink } from "#app/routes/api.v1.shops.$shop.tracking.$token.ts";
import { action as posted, loader as byToken } from "#app/routes/api.v1.shops.$shop.tracking._index.ts";
import { OTHER, SHOP, START, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const ORIGIN = "https://www.kumo.example";
let secret = "";

beforeEach(async () => {
  await scene.database.db.headlessAccess.deleteMany();
  secret = (await switchOn(scene.ctx(), SHOP)) ?? "";
  await saveOrigins(scene.ctx(), SHOP, [ORIGIN]);
});

type Handler = typeof byLink;
type Ask = { shop?: string; token?: string; query?: string } & RequestInit;
async function ask(handler: Handler, { shop = SHOP, token = "", query = "", ...init }: Ask = {}) {
  const request = new Request(`https://doorstep.test/api/v1/shops/${shop}/x${query}`, init);
  const response = await handler({ request, params: { shop, token }, context: { ctx: scene.ctx() } });
  const { status, headers } = response;
  const text = await response.text();
  return { status, headers: Object.fromEntries(headers), text, json: text === "" ? null : JSON.parse(text) };
}
const post = (fields: unknown, init: RequestInit = {}) =>
  ask(lookUp, {
    method: "POST",
    body: JSON.stringify(fields),
    headers: { "content-type": "application/json" },
    ...init,
  });

/** Reads answers as the published document describes them. */
async function published(name: "Tracking" | "LookUp" | "Error") {
  const document = JSON.parse((await ask(async (args) => openApi(args))).text) as {
    components: { schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]> };
  };
  return z.fromJSONSchema(document.components.schemas[name] ?? false);
}

const nowS = Math.floor(msOf(START) / 1000);
function sign(
  claims: Record<string, unknown>,
  { key = secret, alg = "HS256" }: { key?: string; alg?: string } = {},
): Promise<string> {
  return new SignJWT({ sub: "#1001", aud: "doorstep", exp: nowS + 600, ...claims })
    .setProtectedHeader({ alg })
    .sign(Buffer.from(key));
}
const bearing = (token: string) => ask(byToken, { headers: { authorization: `Bearer ${token}` } });

describe("a shop without headless access", () => {
  test("answers like one that is not there, to everybody and everything", async () => {
    await switchOff(scene.ctx(), SHOP);
    const token = await scene.tokenOf(SHOP, "1");
    const answers = [
      await ask(byLink, { token }),
      await ask(byLink, { token, shop: "nobody.myshopify.com" }),
      await ask(byLink, { token, shop: "not a shop" }),
      await bearing(await sign({})),
      await post({ order: "1001", contact: "1500001" }),
      await ask(byLink, { token, method: "OPTIONS", headers: { origin: ORIGIN } }),
    ];
    expect(answers[0]).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("is also one that has removed the app", async () => {
    const removed = (uninstalledAt: Date | null) =>
      scene.database.db.shop.update({ where: { shopId: SHOP }, data: { uninstalledAt } });
    await removed(new Date());
    const answer = await ask(byLink, { token: await scene.tokenOf(SHOP, "1") });
    await removed(null);
    expect(answer.status).toBe(404);
  });
});

describe("staff on the page of links", () => {
  const change = (sent: Record<string, string>) => changeLinks(scene.ctx(), SHOP, sent);
  const load = () => loadLinksPage(scene.ctx(), SHOP);

  test("gets a secret once, and no second one by switching on again", async () => {
    await change({ intent: "switch_off" });
    expect((await load()).headless).toBeNull();
    const [one, other] = await Promise.all([
      change({ intent: "switch_on" }),
      change({ intent: "switch_on" }),
    ]);
    expect(new Set([one?.kind, other?.kind])).toEqual(new Set(["already_on", "secret"]));
    expect(JSON.stringify(await load())).not.toContain("dsh_");
    expect(await change({ intent: "rotate" })).toMatchObject({
      secret: expect.stringMatching(/^dsh_[\w-]{43}$/),
    });
  });

  test("lists origins and sets how links work, or is told what is wrong and changes nothing", async () => {
    expect(await change({ intent: "origins", origins: "https://a.example/\n" })).toMatchObject({
      kind: "saved",
    });
    expect(await change({ intent: "origins", origins: "a.example" })).toMatchObject({ kind: "invalid" });
    expect(await change({ intent: "save", expires: "1", days: "90", lookUpByNumber: "1" })).toMatchObject({
      kind: "saved",
    });
    expect(await change({ intent: "save", expires: "1", days: "5" })).toMatchObject({ kind: "invalid" });
    expect(await change({ intent: "explode" })).toBeNull();
    expect(await load()).toMatchObject({
      settings: { linkDays: 90, lookUpByNumber: true },
      headless: { origins: ["https://a.example"] },
    });
  });
});

describe("the page of a link", () => {
  test("is what the document describes, for nobody to keep, and tells no more than the page", async () => {
    const answer = await ask(byLink, { token: await scene.tokenOf(SHOP, "1"), query: "?lang=ja" });
    expect(answer.status).toBe(200);
    expect((await published("Tracking")).parse(answer.json)).toEqual(answer.json);
    expect(answer.json).toMatchObject({ version: 1, limited: false, frame: { language: "ja", dir: "ltr" } });
    expect(answer.json.page.orderLabel).toContain("#1001");
    expect(answer.text).not.toMatch(/Tanaka|Jingumae|150-?0001|1234-?5678/i);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      vary: "Origin",
    });
  });

  test("of nobody, of another shop and of another time are told apart only by who has the real one", async () => {
    const unknown = await ask(byLink, { token: "x".repeat(24) });
    expect((await published("Error")).parse(unknown.json)).toEqual(unknown.json);
    expect(unknown).toMatchObject({ status: 404 });
    expect(await ask(byLink, { token: await scene.tokenOf(OTHER, "2") })).toEqual(unknown);
    scene.setNow(addMs(START, 2000 * DAY_MS));
    expect(await ask(byLink, { token: await scene.tokenOf(SHOP, "1") })).toMatchObject({
      status: 410,
      json: { error: { code: "expired" } },
    });
  });
});

describe("a token of the shop's own server", () => {
  test.each([
    ["name", "#1001"],
    ["bare number", "1001"],
    ["id", "1"],
    ["gid", "gid://shopify/Order/1"],
  ])("names an order by its %s", async (_what, sub) => {
    const answer = await bearing(await sign({ sub }));
    expect([answer.status, answer.json.page?.orderLabel]).toEqual([200, "Order #1001"]);
  });

  test("for an order that is not the shop's is not found", async () => {
    for (const sub of ["#2002", "2", "gid://shopify/Order/2", "gid://shopify/Customer/1"])
      expect((await bearing(await sign({ sub }))).status).toBe(404);
  });

  test.each<[string, () => Promise<string> | string]>([
    ["nothing", () => ""],
    ["nonsense", () => "a.b.c"],
    ["another secret", () => sign({}, { key: "dsh_guess" })],
    ["another algorithm", () => sign({}, { alg: "HS512" })],
    [
      "no algorithm",
      async () => `${Buffer.from('{"alg":"none"}').toString("base64url")}.${(await sign({})).split(".")[1]}.`,
    ],
    ["another audience", () => sign({ aud: "somebody" })],
    ["no audience", () => sign({ aud: undefined })],
    ["no end", () => sign({ exp: undefined })],
    ["an end two hours ahead", () => sign({ exp: nowS + 7200 })],
    ["an end that is past", () => sign({ exp: nowS - 60 })],
    ["no subject", () => sign({ sub: undefined })],
    ["an empty subject", () => sign({ sub: " " })],
  ])("with %s is refused", async (_what, token) => {
    const answer = await bearing(await token());
    expect(answer).toMatchObject({
      status: 401,
      headers: { "www-authenticate": "Bearer" },
      json: { error: { code: "unauthorized" } },
    });
  });

  test("is refused once the secret was replaced", async () => {
    const old = await sign({});
    const fresh = (await rotateSecret(scene.ctx(), SHOP)) ?? "";
    expect((await bearing(old)).status).toBe(401);
    expect((await bearing(await sign({}, { key: fresh }))).status).toBe(200);
  });
});

describe("looking up", () => {
  test("gives the link, by which the page can be had", async () => {
    const found = await post({ order: "#1001", contact: "150-0001" });
    expect(found.status).toBe(200);
    expect((await published("LookUp")).parse(found.json)).toEqual(found.json);
    expect(found.json.token).toBe(await scene.tokenOf(SHOP, "1"));
    expect((await ask(byLink, { token: found.json.token })).status).toBe(200);
  });

  test("is the same answer for every miss, and stops after as many tries as the form", async () => {
    const misses = [
      await post({ order: "#1001", contact: "150-0002" }),
      await post({ order: "#9999", contact: "150-0001" }),
      await post({ order: "#2002", contact: "someone@else.example" }),
      await post({ order: "400123456782" }),
      await post({ order: "" }),
    ];
    expect(misses[0]?.status).toBe(404);
    for (const miss of misses) expect(miss).toEqual(misses[0]);
    for (let tries = misses.length; tries < 20; tries += 1)
      await post({ order: String(tries), contact: "x" });
    const limited = await post({ order: "#1001", contact: "150-0001" });
    expect(limited).toMatchObject({ status: 429, headers: { "retry-after": String(15 * 60) } });
  });

  test.each<[number, RequestInit]>([
    [415, { headers: { "content-type": "text/plain" } }],
    [400, { body: "{" }],
    [400, { body: '{"order": 7}' }],
    [400, { body: "[]" }],
    [405, { method: "PUT" }],
  ])("answers %s to %j", async (status, init) => {
    expect((await post({ order: "#1001", contact: "1500001" }, init)).status).toBe(status);
  });

  test("only by posting, and pages only by asking", async () => {
    expect((await ask(lookUpOptions)).status).toBe(405);
    expect((await ask(posted, { method: "POST" })).status).toBe(405);
  });
});

describe("pages of other origins", () => {
  const from = async (origin: string, init: RequestInit = {}) =>
    ask(byLink, { token: await scene.tokenOf(SHOP, "1"), ...init, headers: { origin } });

  test("may read answers when the merchant listed them, exactly", async () => {
    expect(await from(ORIGIN)).toMatchObject({
      status: 200,
      headers: { "access-control-allow-origin": ORIGIN, vary: "Origin" },
    });
    for (const origin of [
      "https://kumo.example",
      `${ORIGIN}.evil.example`,
      "http://www.kumo.example",
      "null",
    ]) {
      const answer = await from(origin);
      expect([answer.status, answer.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
    }
  });

  test("are told beforehand what they may send, without credentials", async () => {
    const listed = await from(ORIGIN, { method: "OPTIONS" });
    expect(listed).toMatchObject({
      status: 204,
      headers: {
        "access-control-allow-origin": ORIGIN,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "Authorization, Content-Type",
      },
    });
    expect(listed.headers).not.toHaveProperty("access-control-allow-credentials");
    const unlisted = await from("https://evil.example", { method: "OPTIONS" });
    expect(Object.keys(unlisted.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test.each<[string, unknown]>([
  [
    "https://Shop.example/\nhttp://localhost:3000\n",
    { kind: "valid", origins: ["https://shop.example", "http://localhost:3000"] },
  ],
  ["https://a.example:443, https://a.example", { kind: "valid", origins: ["https://a.example"] }],
  ["", { kind: "valid", origins: [] }],
  ["http://shop.example", { kind: "invalid", fault: { kind: "insecure", line: "http://shop.example" } }],
  [
    "https://shop.example/cart",
    { kind: "invalid", fault: { kind: "path", line: "https://shop.example/cart" } },
  ],
  [
    "https://*.shop.example",
    { kind: "invalid", fault: { kind: "malformed", line: "https://*.shop.example" } },
  ],
  ["*", { kind: "invalid", fault: { kind: "malformed", line: "*" } }],
  ["https://店.example", { kind: "invalid", fault: { kind: "malformed", line: "https://店.example" } }],
  [
    Array.from({ length: 21 }, (_, index) => `https://s${index}.example`).join("\n"),
    { kind: "invalid", fault: { kind: "many", max: 20 } },
  ],
])("the origins %j are read as %j", (written, read) => {
  expect(parseOrigins(written)).toEqual(read);
});
