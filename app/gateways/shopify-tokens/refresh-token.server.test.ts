import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from "undici";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Bug, RetryLater } from "#app/lib/errors.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { createTokenRefresh } from "./refresh-token.server.ts";

const SHOP = shopNamed("one");
const log = { debug() {}, info() {}, warn() {}, error() {} };
const refresh = createTokenRefresh(
  { apiKey: "client-id", apiSecrets: ["new-secret", "old-secret"], appUrl: "https://doorstep.test" },
  log,
);
const before = getGlobalDispatcher();
let shopify: MockAgent;

beforeEach(() => {
  shopify = new MockAgent();
  shopify.disableNetConnect();
  setGlobalDispatcher(shopify);
});
afterEach(async () => {
  setGlobalDispatcher(before);
  await shopify.close();
});

const tokenRequest = () =>
  shopify.get(`https://${SHOP}`).intercept({ path: "/admin/oauth/access_token", method: "POST" });
const answers = (status: number, body: object | string) => tokenRequest().reply(status, body);

describe("a refresh", () => {
  test("shows the token and today's secret, and brings back both new tokens", async () => {
    const sent: unknown[] = [];
    tokenRequest().reply(200, ({ body }) => {
      sent.push(typeof body === "string" ? JSON.parse(body) : body);
      return {
        access_token: "a2",
        scope: "read_orders",
        expires_in: 3600,
        refresh_token: "r2",
        refresh_token_expires_in: 7_776_000,
      };
    });
    expect(await refresh(SHOP, "r1")).toMatchObject({
      kind: "renewed",
      session: { id: `offline_${SHOP}`, accessToken: "a2", refreshToken: "r2", scope: "read_orders" },
    });
    expect(sent).toEqual([
      {
        client_id: "client-id",
        client_secret: "new-secret",
        refresh_token: "r1",
        grant_type: "refresh_token",
      },
    ]);
  });

  test.each([
    [401, { error: "invalid_request", error_description: "This request requires an active refresh_token" }],
    [400, { error: "invalid_grant" }],
    [403, {}],
  ])("answered %i %j is final", async (status, body) => {
    answers(status, body);
    expect(await refresh(SHOP, "r1")).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining(String(status)),
    });
  });

  test.each<[string, number, object | string]>([
    ["a server error", 500, { errors: "oops" }],
    ["a web page", 503, "<html>Down for maintenance</html>"],
    ["too many requests", 429, { errors: "slow down" }],
    ["a good answer that cannot be read", 200, "<html>"],
  ])("answered with %s is tried later", async (_, status, body) => {
    answers(status, body);
    await expect(refresh(SHOP, "r1")).rejects.toThrow(RetryLater);
  });

  test("that reaches nobody is tried later", async () => {
    await expect(refresh(SHOP, "r1")).rejects.toThrow(RetryLater);
  });

  test("by an app that Shopify does not know is our mistake, and costs no shop its token", async () => {
    answers(400, { error: "invalid_client" });
    await expect(refresh(SHOP, "r1")).rejects.toThrow(Bug);
  });
});
