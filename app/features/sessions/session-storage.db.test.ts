import { Session } from "@shopify/shopify-api";
import { beforeEach, describe, expect, test } from "vitest";
import { Bug } from "#app/lib/errors.ts";
import { addMs, dateFromInstant, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { createSessionStorage } from "./session-storage.server.ts";

const database = useTestDatabase();
const open = () => {
  const { ctx } = testContext(database.db);
  return { ctx, storage: createSessionStorage(ctx), now: ctx.now() };
};

const SHOP = "one.myshopify.com";
const OFFLINE = `offline_${SHOP}`;
const SCOPES = "read_orders,read_fulfillments";
const base = { id: OFFLINE, shop: SHOP, state: "", isOnline: false, scope: SCOPES };
const inAnHour = () => dateFromInstant(addMs(open().now, HOUR_MS));
const USER = {
  id: 123,
  first_name: "Ann",
  last_name: "Admin",
  email: "ann@example.com",
  account_owner: true,
  locale: "en",
  collaborator: false,
  email_verified: true,
};
const onlineAccessInfo = { expires_in: 86_399, associated_user_scope: SCOPES, associated_user: USER };

beforeEach(() => database.db.session.deleteMany());

// The cases of Shopify's own battery of tests for session storages, with ids as its library makes them.
describe("the storage", () => {
  test.each([
    ["an access token", new Session({ ...base, accessToken: "123" })],
    ["no end", new Session({ ...base, accessToken: "123", expires: undefined } as never)],
    ["an end", new Session({ ...base, accessToken: "123", expires: new Date("2026-11-21T13:30:00Z") })],
    ["neither token nor scope", new Session({ id: OFFLINE, shop: SHOP, state: "state", isOnline: false })],
    [
      "a refresh token",
      new Session({
        ...base,
        accessToken: "123",
        expires: new Date("2026-11-21T13:30:00Z"),
        refreshToken: "456",
        refreshTokenExpires: new Date("2027-02-19T12:00:00Z"),
      }),
    ],
    [
      "a user",
      new Session({
        ...base,
        id: `${SHOP}_123`,
        isOnline: true,
        accessToken: "123",
        onlineAccessInfo,
      }),
    ],
    [
      "scopes longer than 255 characters",
      new Session({ ...base, scope: "read_product_listings,".repeat(20) }),
    ],
  ])("keeps and deletes a session with %s", async (_, session) => {
    const { storage } = open();
    expect(await storage.storeSession(session)).toBe(true);
    expect(session.equals(await storage.loadSession(session.id))).toBe(true);
    expect(await storage.deleteSession(session.id)).toBe(true);
    expect(await storage.loadSession(session.id)).toBeUndefined();
    expect(await storage.deleteSession(session.id)).toBe(true);
  });

  test("passes over fields that a session should not have", async () => {
    const { storage } = open();
    const session = Object.assign(new Session({ ...base, accessToken: "123" }), { someField: "lol" });
    await storage.storeSession(session);
    expect(session.equals(await storage.loadSession(OFFLINE))).toBe(true);
  });

  test("a session stored again takes the place of the old one", async () => {
    const { storage } = open();
    await storage.storeSession(new Session({ ...base, accessToken: "old", refreshToken: "r1" }));
    await storage.storeSession(new Session({ ...base, accessToken: "new" }));
    expect(await storage.loadSession(OFFLINE)).toMatchObject({ accessToken: "new" });
    expect((await storage.loadSession(OFFLINE))?.refreshToken).toBeUndefined();
    expect(await database.db.session.count()).toBe(1);
  });

  test("two exchanges at the same moment both succeed", async () => {
    const { storage } = open();
    const tokens = ["a", "b", "c", "d"];
    await Promise.all(
      tokens.map((accessToken) => storage.storeSession(new Session({ ...base, accessToken }))),
    );
    expect(tokens).toContain((await storage.loadSession(OFFLINE))?.accessToken);
  });

  test("ids that are none of ours find nothing", async () => {
    const { storage } = open();
    expect(await storage.loadSession("not_a_session_id")).toBeUndefined();
    expect(await storage.loadSession("")).toBeUndefined();
    expect(await storage.deleteSessions(["not_a_session_id", ""])).toBe(true);
  });

  test("a session is not stored under another shop's id", async () => {
    const { storage } = open();
    await expect(storage.storeSession(new Session({ ...base, shop: "two.myshopify.com" }))).rejects.toThrow(
      Bug,
    );
  });

  test("finds and deletes the sessions of one shop, and no other's", async () => {
    const { storage } = open();
    const ids = [OFFLINE, `${SHOP}_1`, "offline_two.myshopify.com", "two.myshopify.com_1"];
    for (const id of ids)
      await storage.storeSession(
        new Session({ ...base, id, shop: id.includes("two") ? "two.myshopify.com" : SHOP }),
      );
    const found = await storage.findSessionsByShop(SHOP);
    expect(found.map(({ id }) => id).sort()).toEqual([OFFLINE, `${SHOP}_1`].sort());
    await storage.deleteSessions(found.map(({ id }) => id));
    expect(await storage.findSessionsByShop(SHOP)).toEqual([]);
    expect(await storage.findSessionsByShop("two.myshopify.com")).toHaveLength(2);
  });
});

describe("secrets", () => {
  test("no token, name or address can be read in the table", async () => {
    const { storage } = open();
    await storage.storeSession(
      new Session({
        ...base,
        id: `${SHOP}_123`,
        isOnline: true,
        accessToken: "shpat_secret",
        refreshToken: "shprt_secret",
        onlineAccessInfo,
      }),
    );
    const [row] = await database.db.$queryRaw<{ text: string }[]>`select s::text as text from "Session" s`;
    expect(row?.text).toContain(SHOP);
    for (const secret of ["secret", "Ann", "ann@example.com"]) expect(row?.text).not.toContain(secret);
  });

  test("the library is not shown the refresh token of a session about to expire, which it would use on its own", async () => {
    const { storage, now } = open();
    const expires = dateFromInstant(addMs(now, 5 * MINUTE_MS));
    await storage.storeSession(new Session({ ...base, accessToken: "123", refreshToken: "456", expires }));
    expect((await storage.loadSession(OFFLINE))?.refreshToken).toBeUndefined();
    expect((await database.db.session.findFirst())?.refreshTokenSealed).not.toBeNull();
  });

  test("taking a dead access token out, as the library does after a 401, leaves the refresh token", async () => {
    const { storage, ctx } = open();
    const whole = { ...base, accessToken: "123", refreshToken: "456", expires: inAnHour() };
    await storage.storeSession(new Session(whole));
    const loaded = await storage.loadSession(OFFLINE);
    await storage.storeSession(new Session({ ...base, expires: loaded?.expires } as never));
    const row = await database.db.session.findFirstOrThrow();
    expect(row.accessTokenSealed).toBeNull();
    expect(ctx.vault.unseal(row.refreshTokenSealed ?? "")).toBe("456");
  });
});
