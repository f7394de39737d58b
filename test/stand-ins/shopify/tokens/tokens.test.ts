import "@shopify/shopify-api/adapters/node";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { RequestedTokenType } from "@shopify/shopify-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendShopifyTo } from "../dispatcher.ts";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP } from "../state/shop-profiles.ts";
import { askForToken, NO_APP, shopifysLibrary } from "../testing.ts";

let standIn: ShopifyStandIn;
let now = new Date();
let restore: () => void;

beforeAll(async () => {
  standIn = await createShopifyStandIn({ ...NO_APP, now: () => now });
  standIn.install(DEMO_SHOP);
  restore = sendShopifyTo(standIn.url);
});
afterAll(async () => {
  restore();
  await standIn.close();
});

const library = () => shopifysLibrary(standIn);
const offline = { requestedTokenType: RequestedTokenType.OfflineAccessToken, expiring: true };
const refresh = (token: unknown) =>
  askForToken(standIn, DEMO_SHOP, { grant_type: "refresh_token", refresh_token: token });
const works = async (token: unknown) =>
  (
    await fetch(`${standIn.url}/admin/api/2026-10/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-standin-host": DEMO_SHOP,
        "x-shopify-access-token": String(token),
      },
      body: JSON.stringify({ query: "{ shop { name } }" }),
    })
  ).status === 200;

test("Shopify's own library exchanges a session token and calls the Admin API with what it gets", async () => {
  const shopify = library();
  const { session } = await shopify.auth.tokenExchange({
    shop: DEMO_SHOP,
    sessionToken: await standIn.idToken(DEMO_SHOP),
    ...offline,
  });
  const { data } = await new shopify.clients.Graphql({ session }).request("{ shop { name } }");
  expect(data).toEqual({ shop: { name: "Harbor & Hearth" } });
  expect(session.scope).toBe(standIn.settings.app.scopes.join(","));
  expect(session.refreshToken).toMatch(/^shprt_/);
});

test("the library refreshes, and both tokens are new", async () => {
  const shopify = library();
  const { session } = await shopify.auth.tokenExchange({
    shop: DEMO_SHOP,
    sessionToken: await standIn.idToken(DEMO_SHOP),
    ...offline,
  });
  const { session: next } = await shopify.auth.refreshToken({
    shop: DEMO_SHOP,
    refreshToken: session.refreshToken ?? "",
  });
  expect([next.accessToken === session.accessToken, next.refreshToken === session.refreshToken]).toEqual([
    false,
    false,
  ]);
});

test("an online token tells who uses it", async () => {
  const shopify = library();
  const { session } = await shopify.auth.tokenExchange({
    shop: DEMO_SHOP,
    sessionToken: await standIn.idToken(DEMO_SHOP),
    requestedTokenType: RequestedTokenType.OnlineAccessToken,
  });
  expect(session.onlineAccessInfo?.associated_user).toMatchObject({ first_name: "Ann", account_owner: true });
});

test("without `expiring` the token has no end and no refresh token", async () => {
  const { body } = await askForToken(standIn, DEMO_SHOP, { expiring: "0" });
  expect(Object.keys(body).toSorted()).toEqual(["access_token", "scope"]);
});

describe("rotation", () => {
  test("a refresh token stays usable until its replacement is used", async () => {
    const first = (await askForToken(standIn, DEMO_SHOP)).body["refresh_token"];
    const second = (await refresh(first)).body["refresh_token"];
    const lostAnswer = await refresh(first);
    const third = await refresh(second);
    const retired = await refresh(first);
    expect([lostAnswer.status, third.status]).toEqual([200, 200]);
    expect(retired).toEqual({
      status: 401,
      body: { error: "invalid_request", error_description: "This request requires an active refresh_token" },
    });
  });

  test("an access token ends after an hour, its refresh token after ninety days", async () => {
    const { body } = await askForToken(standIn, DEMO_SHOP);
    const start = now;
    const fresh = await works(body["access_token"]);
    now = new Date(start.getTime() + 3_600_000);
    const old = await works(body["access_token"]);
    now = new Date(start.getTime() + 90 * 86_400_000);
    const tooLate = await refresh(body["refresh_token"]);
    now = start;
    expect([fresh, old, tooLate.status]).toEqual([true, false, 401]);
  });
});

describe("refused", () => {
  test("a session token that is over, of another shop or of another secret", async () => {
    const old = await standIn.idToken(DEMO_SHOP);
    now = new Date(now.getTime() + 61_000);
    const expired = await askForToken(standIn, DEMO_SHOP, { subject_token: old });
    const foreign = await askForToken(standIn, DEMO_SHOP, {
      subject_token: await standIn.idToken(JAPANESE_SHOP),
    });
    const forged = await askForToken(standIn, DEMO_SHOP, {
      subject_token: `${(await standIn.idToken(DEMO_SHOP)).slice(0, -4)}AAAA`,
    });
    expect([expired, foreign, forged].map(({ status, body }) => [status, body["error"]])).toEqual(
      Array.from({ length: 3 }, () => [400, "invalid_subject_token"]),
    );
  });

  test("a wrong secret, an unknown grant, a shop without the app", async () => {
    const secret = await askForToken(standIn, DEMO_SHOP, { client_secret: "no" });
    const grant = await askForToken(standIn, DEMO_SHOP, { grant_type: "password" });
    const shop = await askForToken(standIn, JAPANESE_SHOP);
    expect([secret, grant, shop].map(({ body }) => body["error"])).toEqual([
      "invalid_client",
      "unsupported_grant_type",
      "app_not_installed",
    ]);
  });
});

test("uninstalling takes every token back", async () => {
  const { body } = await askForToken(standIn, DEMO_SHOP);
  await standIn.uninstall(DEMO_SHOP);
  standIn.install(DEMO_SHOP);
  expect([await works(body["access_token"]), (await refresh(body["refresh_token"])).status]).toEqual([
    false,
    401,
  ]);
});

test("tokens and orders survive a restart of the stand-in", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "stand-in-"));
  const options = { ...NO_APP, stateFile: path.join(folder, "shopify.json"), seedCount: 5 };
  const before = await createShopifyStandIn(options);
  before.install(DEMO_SHOP);
  const { body } = await askForToken(before, DEMO_SHOP);
  const { order } = await before.desk.placeOrder(before.shop(DEMO_SHOP));
  await before.close();
  const after = await createShopifyStandIn(options);
  const refreshed = await askForToken(after, DEMO_SHOP, {
    grant_type: "refresh_token",
    refresh_token: body["refresh_token"],
  });
  const found = after.shop(DEMO_SHOP).findOrder(order.id);
  await after.close();
  await rm(folder, { recursive: true });
  expect([refreshed.status, found]).toEqual([200, order]);
});
