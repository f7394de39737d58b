import { Session } from "@shopify/shopify-api";
import { beforeEach, describe, expect, test } from "vitest";
import type { RefreshOutcome, RefreshToken } from "#app/gateways/shopify-tokens/refresh-token.server.ts";
import { NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import { addMs, dateFromInstant, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { createDb } from "#app/db.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { createSessionStorage, openAccessTokens } from "./sessions.server.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const ID = `offline_${SHOP}`;

type Given = { accessToken?: string; refreshToken?: string; expiresInMs?: number | null };

/** A session as Shopify gives it; null: without an end. */
function sessionOf({ accessToken, refreshToken, expiresInMs = HOUR_MS }: Given): Session {
  const { ctx } = testContext(database.db);
  return new Session({
    id: ID,
    shop: SHOP ?? "",
    state: "",
    isOnline: false,
    scope: "read_orders",
    ...(accessToken ? { accessToken } : {}),
    ...(refreshToken ? { refreshToken } : {}),
    ...(expiresInMs === null ? {} : { expires: dateFromInstant(addMs(ctx.now(), expiresInMs)) }),
  });
}

async function stored(given: Given): Promise<void> {
  const { ctx } = testContext(database.db);
  await createSessionStorage(ctx).storeSession(sessionOf(given));
}

/** A Shopify whose refresh tokens count up and are good once each. */
function shopify(answer?: () => RefreshOutcome) {
  const used: string[] = [];
  const refresh: RefreshToken = async (_, refreshToken) => {
    if (used.includes(refreshToken)) return { kind: "refused", reason: "401 used twice" };
    used.push(refreshToken);
    await Promise.resolve();
    const next = String(used.length + 1);
    return (
      answer?.() ?? {
        kind: "renewed",
        session: sessionOf({ accessToken: `a${next}`, refreshToken: `r${next}` }),
      }
    );
  };
  return { used, refresh };
}

/** Access as one process has it. */
const tokensOf = (refresh: RefreshToken, db = database.db) => openAccessTokens(testContext(db).ctx, refresh);

beforeEach(() => database.db.session.deleteMany());

describe("a token", () => {
  test.each<[string, Given]>([
    ["for an hour", { accessToken: "a1", refreshToken: "r1" }],
    [
      "for a little more than five minutes",
      { accessToken: "a1", refreshToken: "r1", expiresInMs: 5 * MINUTE_MS + 1 },
    ],
    ["without an end", { accessToken: "a1", expiresInMs: null }],
  ])("good %s is used as it is", async (_, given) => {
    await stored(given);
    const { used, refresh } = shopify();
    expect(await tokensOf(refresh).get(SHOP)).toBe("a1");
    expect(used).toEqual([]);
  });

  test.each([
    ["in less than five minutes", 5 * MINUTE_MS - 1],
    ["an hour ago", -HOUR_MS],
  ])("that ends %s is renewed first, and both new tokens are kept", async (_, expiresInMs) => {
    await stored({ accessToken: "a1", refreshToken: "r1", expiresInMs });
    const { used, refresh } = shopify();
    expect(await tokensOf(refresh).get(SHOP)).toBe("a2");
    expect(await tokensOf(refresh).get(SHOP)).toBe("a2");
    expect(used).toEqual(["r1"]);
    const row = await database.db.session.findFirstOrThrow();
    expect(testContext(database.db).ctx.vault.unseal(row.refreshTokenSealed ?? "")).toBe("r2");
  });

  test("asked for ten times at once in each of three processes is renewed once", async () => {
    await stored({ accessToken: "a1", refreshToken: "r1", expiresInMs: 0 });
    const { used, refresh } = shopify();
    const others = [createDb(database.url, 3), createDb(database.url, 3)];
    const processes = [tokensOf(refresh), ...others.map((db) => tokensOf(refresh, db))];
    const asked = processes.flatMap((tokens) => Array.from({ length: 10 }, () => tokens.get(SHOP)));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["a2"]));
    expect(used).toEqual(["r1"]);
    await Promise.all(others.map((db) => db.$disconnect()));
  });
});

describe("only the merchant can help", () => {
  test("when the app was never opened", async () => {
    const { used, refresh } = shopify();
    await expect(tokensOf(refresh).get(SHOP)).rejects.toThrow(NeedsMerchant);
    expect(used).toEqual([]);
  });

  test("when the refresh token is refused, and then it is not shown again", async () => {
    await stored({ accessToken: "a1", refreshToken: "r1", expiresInMs: 0 });
    const { used, refresh } = shopify(() => ({ kind: "refused", reason: "401 invalid_request" }));
    const tokens = tokensOf(refresh);
    await expect(tokens.get(SHOP)).rejects.toMatchObject({
      nextStep: expect.stringContaining("Open Doorstep"),
    });
    await expect(tokens.get(SHOP)).rejects.toThrow(NeedsMerchant);
    expect(used).toEqual(["r1"]);
    // What makes the library exchange the merchant's next visit for a new session.
    const session = await createSessionStorage(testContext(database.db).ctx).loadSession(ID);
    expect(session?.isActive(undefined)).toBe(false);
  });

  test("and does by opening the app", async () => {
    await stored({ accessToken: "a1", refreshToken: "r1", expiresInMs: 0 });
    const { refresh } = shopify(() => ({ kind: "refused", reason: "401" }));
    await expect(tokensOf(refresh).get(SHOP)).rejects.toThrow(NeedsMerchant);
    await stored({ accessToken: "a9", refreshToken: "r9" });
    expect(await tokensOf(refresh).get(SHOP)).toBe("a9");
  });
});

test("a busy Shopify costs nothing: the same refresh token is tried later", async () => {
  await stored({ accessToken: "a1", refreshToken: "r1", expiresInMs: 0 });
  const busy: RefreshToken = () => Promise.reject(new RetryLater("busy", 1000));
  await expect(tokensOf(busy).get(SHOP)).rejects.toThrow(RetryLater);
  const { used, refresh } = shopify();
  expect(await tokensOf(refresh).get(SHOP)).toBe("a2");
  expect(used).toEqual(["r1"]);
});

describe("a token that Shopify refuses", () => {
  test("is forgotten, and the next one renewed", async () => {
    await stored({ accessToken: "a1", refreshToken: "r1" });
    const { refresh } = shopify();
    const tokens = tokensOf(refresh);
    await tokens.forget(SHOP, "a1");
    expect(await tokens.get(SHOP)).toBe("a2");
  });

  test("is not forgotten in the place of one that was renewed meanwhile", async () => {
    await stored({ accessToken: "a2", refreshToken: "r2" });
    const { used, refresh } = shopify();
    const tokens = tokensOf(refresh);
    await tokens.forget(SHOP, "a1");
    expect(await tokens.get(SHOP)).toBe("a2");
    expect(used).toEqual([]);
  });
});
