import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { createHttp } from "#app/gateways/http/http.server.ts";
import { action as saveOrder, loader as sources } from "#app/routes/app.tracking._index.tsx";
import { action as saveRules, loader as carriers } from "#app/routes/app.tracking.carriers.tsx";
import { action as changeSource, loader as source } from "#app/routes/app.tracking.sources.$providerId.tsx";
import { loader as codes } from "#app/routes/app.tracking.unknown-codes.tsx";
import { authenticate } from "#app/shopify.server.ts";
import { createCarriersStandIn, type CarriersStandIn } from "#test/stand-ins/carriers/carriers-stand-in.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;
const KEY = "right-key-0001";
let vendors: CarriersStandIn;
let ctx: Ctx;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;
type Asked = {
  fields?: Record<string, string> | [string, string][];
  providerId?: string;
  shop?: typeof demo;
};

/** Opens a page, or sends it a form, as a merchant of a shop. */
async function open<Result>(door: Door<Result>, { fields, providerId, shop = demo }: Asked = {}) {
  const signed = await bench.adminRequest(shop, "/app/tracking");
  const request = fields
    ? new Request(signed, { method: "POST", body: new URLSearchParams(fields) })
    : signed;
  return door({ request, params: providerId ? { providerId } : {}, context: { ctx } });
}

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

const connect = (providerId: string, apiKey: string, shop = demo) =>
  open(changeSource, { fields: { intent: "connect", apiKey }, providerId, shop });
const namesOf = async (shop = demo) =>
  (await open(sources, { shop })).accounts.map(({ providerId, state }) => `${providerId} ${state}`);

beforeAll(async () => {
  vendors = await createCarriersStandIn({ keys: [KEY] });
  ctx = { ...bench.ctx, http: createHttp({ apiOrigin: vendors.origin, privateHosts: [] }) };
});
afterAll(() => vendors.close());
beforeEach(async () => {
  await emptyEveryTable(database.db);
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await authenticate.admin(await bench.adminRequest(shop, "/app"));
  }
  bench.queue.sent.splice(0);
});

describe("a source", () => {
  test("is connected with a key, shown by its last characters, and disconnected again", async () => {
    expect(await namesOf()).toEqual([]);
    expect(await connect("easypost", KEY)).toMatchObject({ kind: "saved", check: { kind: "works" } });
    expect(await namesOf()).toEqual(["easypost works"]);
    const { account } = await open(source, { providerId: "easypost" });
    expect(account?.fields).toMatchObject([
      { name: "apiKey", shown: "…0001" },
      { name: "webhookSecret", shown: null },
    ]);
    expect(JSON.stringify(await open(source, { providerId: "easypost" }))).not.toContain(KEY);
    expect(account?.webhookUrl).toContain("/tracking-hooks/easypost/");
    expect(await open(changeSource, { fields: { intent: "disconnect" }, providerId: "easypost" })).toEqual({
      kind: "disconnected",
    });
    expect(await namesOf()).toEqual([]);
  });

  test("that refuses its key says so in its own words, and keeps what was entered", async () => {
    const saved = await connect("easypost", "wrong-key-0002");
    expect(saved).toMatchObject({
      kind: "saved",
      check: { kind: "no_access", problem: expect.stringMatching(/\w/) },
    });
    expect(await namesOf()).toEqual(["easypost no_access"]);
    const { account } = await open(source, { providerId: "easypost" });
    expect(account?.fields).toMatchObject([{ shown: "…0002" }, {}]);
    expect(await connect("easypost", KEY)).toMatchObject({ check: { kind: "works" } });
    expect(await open(changeSource, { fields: { intent: "test" }, providerId: "easypost" })).toEqual({
      kind: "tested",
      check: { kind: "works" },
    });
  });

  test("without a key is refused at the field, and nothing is saved", async () => {
    expect(await connect("easypost", " ")).toEqual({ kind: "invalid", problems: { apiKey: "missing" } });
    expect(await namesOf()).toEqual([]);
  });

  test("of one shop is no other shop's", async () => {
    await connect("easypost", KEY);
    expect(await namesOf(other)).toEqual([]);
    expect((await open(source, { providerId: "easypost", shop: other })).account).toBeNull();
    await open(changeSource, { fields: { intent: "disconnect" }, providerId: "easypost", shop: other });
    expect(await namesOf()).toEqual(["easypost works"]);
  });

  test("stands where the merchant moves it", async () => {
    await connect("easypost", KEY);
    await connect("shippo", KEY);
    await open(saveOrder, { fields: { intent: "order", order: "shippo,easypost" } });
    expect(await namesOf()).toEqual(["shippo works", "easypost works"]);
  });
});

describe("writing back", () => {
  const wish = (on: boolean, ...statuses: string[]) =>
    open(saveOrder, {
      fields: [
        ["intent", "write-back"],
        ["on", String(on)],
        ...statuses.map((status): [string, string] => ["status", status]),
      ],
    });

  test("is off, and cannot be switched on without the merchant's consent", async () => {
    expect((await open(sources)).writeBack).toMatchObject({ since: null, isGranted: false });
    expect(await wish(true, "delivered")).toEqual({ kind: "not_granted" });
    expect((await open(sources)).writeBack.since).toBeNull();
  });

  test("is switched on as soon as Shopify knows of the consent, and off again", async () => {
    await bench.standIn.grantScopes(demo, [...bench.standIn.settings.app.scopes, "write_fulfillments"]);
    expect(await wish(true, "delivered")).toEqual({ kind: "saved" });
    const { writeBack } = await open(sources);
    expect(writeBack).toMatchObject({ isGranted: true, statuses: ["delivered"] });
    await wish(true, "in_transit", "delivered");
    const changed = (await open(sources)).writeBack;
    expect(changed).toMatchObject({ since: writeBack.since, statuses: ["in_transit", "delivered"] });
    await wish(false);
    expect((await open(sources)).writeBack).toMatchObject({
      since: null,
      statuses: ["in_transit", "delivered"],
    });
    expect((await open(sources, { shop: other })).writeBack.statuses).toContain("out_for_delivery");
  });
});

describe("rules about carriers", () => {
  const RULES = { names: [{ company: "Blue van", carrierId: "yamato" }], pinned: [], masks: [] };
  const save = (rules: unknown, version: number, shop = demo) =>
    open(saveRules, { fields: { rules: JSON.stringify(rules), version: String(version) }, shop });

  test("are saved for this shop alone, and its parcels looked at anew", async () => {
    expect(await save(RULES, 0)).toMatchObject({ kind: "saved", stored: { rules: RULES, version: 1 } });
    expect(bench.queue.sent.map(({ name }) => name)).toContain("recompute-carriers");
    expect((await open(carriers)).stored.rules).toEqual(RULES);
    expect((await open(carriers, { shop: other })).stored).toMatchObject({
      rules: { names: [] },
      version: 0,
    });
  });

  test("of two people who save at once lose nothing", async () => {
    await save(RULES, 0);
    expect(await save({ ...RULES, names: [] }, 0)).toMatchObject({
      kind: "conflict",
      stored: { rules: RULES },
    });
    expect(await save({ ...RULES, names: [] }, 1)).toMatchObject({ kind: "saved" });
  });

  test("that make no sense are named, and not saved", async () => {
    const names = [{ company: "", carrierId: "nobody" }];
    expect(await save({ ...RULES, names }, 0)).toMatchObject({
      kind: "invalid",
      problems: [
        { path: "names.0.company", code: "empty" },
        { path: "names.0.carrierId", code: "unknown_carrier" },
      ],
    });
    expect(bench.queue.sent).toEqual([]);
  });

  test("are suggested for names on parcels that nobody knows", async () => {
    const row = { shopId: demo, orderId: "1", fulfillmentId: "10", flags: [], step: 1, status: "in_transit" };
    const at = { statusAt: new Date(), shippedAt: new Date() };
    for (const shipmentId of ["10-a", "10-b"])
      await database.db.shipment.create({ data: { ...row, ...at, shipmentId, carrierName: "Blue van" } });
    await database.db.shipment.create({
      data: { ...row, ...at, shipmentId: "10-c", carrierName: "UPS", carrierId: "ups" },
    });
    expect((await open(carriers)).unknownNames).toEqual([{ company: "Blue van", parcels: 2 }]);
    expect((await open(carriers, { shop: other })).unknownNames).toEqual([]);
  });
});

test("unknown codes are a shop's own, the most seen first", async () => {
  const told = { shopId: demo, firstSeenAt: new Date(), lastSeenAt: new Date() };
  await database.db.unknownCode.createMany({
    data: [
      { ...told, source: "easypost", code: "rare" },
      { ...told, source: "shopify", code: "usual", seen: 9, sample: "Sorted" },
    ],
  });
  expect((await open(codes)).codes.map(({ code }) => code)).toEqual(["usual", "rare"]);
  expect((await open(codes, { shop: other })).codes).toEqual([]);
});

test.each<[string, Door<unknown>, Asked, number]>([
  ["a source that there is not", source, { providerId: "pigeon" }, 404],
  ["keys for it", changeSource, { providerId: "pigeon", fields: { intent: "connect" } }, 404],
  ["an unknown intent", changeSource, { providerId: "easypost", fields: { intent: "fly" } }, 400],
  ["an order of sources that are none", saveOrder, { fields: { intent: "order", order: "a,b" } }, 400],
  ["a switch that is neither on nor off", saveOrder, { fields: { intent: "write-back", on: "maybe" } }, 400],
  ["writing back of nothing", saveOrder, { fields: { intent: "write-back", on: "true" } }, 400],
  ["rules that are no JSON", saveRules, { fields: { rules: "{", version: "0" } }, 400],
  ["rules without a version", saveRules, { fields: { rules: "{}" } }, 400],
])("%s: refused, not guessed at", async (_, door, asked, status) => {
  expect(await refusal(open(door, asked))).toBe(status);
});
