import { afterAll, beforeAll } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { openAccessTokens } from "#app/features/sessions/sessions.server.ts";
import { createShopifyAdmin } from "#app/gateways/shopify-admin/shopify-admin.server.ts";
import { createStorefrontApi } from "#app/gateways/storefront-api/storefront-api.server.ts";
import { createTokenRefresh } from "#app/gateways/shopify-tokens/refresh-token.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { connectShopify } from "#app/shopify.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { sendShopifyTo } from "#test/stand-ins/shopify/dispatcher.ts";
import { createShopifyStandIn, type ShopifyStandIn } from "#test/stand-ins/shopify/shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP, OTHER_SHOP } from "#test/stand-ins/shopify/state/shop-profiles.ts";
import { testContext } from "./context.ts";
import type { TestDatabase } from "./database.ts";

export const SHOPS = {
  demo: shopNamed(DEMO_SHOP),
  japanese: shopNamed(JAPANESE_SHOP),
  other: shopNamed(OTHER_SHOP),
};

/** An app whose webhooks nobody waits for: nothing listens there. */
const APP_URL = "https://localhost:9";
export const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";

export type ShopifyBench = {
  standIn: ShopifyStandIn;
  ctx: Ctx;
  queue: ReturnType<typeof testContext>["queue"];
  /** A request as App Bridge makes it: with the merchant's id token, a fresh one unless given. */
  adminRequest(shop: ShopId, path: string, idToken?: string): Promise<Request>;
};

/** The stand-in, and the app's own way to it: sign-in, token refresh and Admin API on a real database and clock. */
export function useShopify(database: TestDatabase): ShopifyBench {
  const handle: Partial<ShopifyBench> = {};
  const undo: (() => unknown)[] = [];
  beforeAll(async () => {
    const standIn = await createShopifyStandIn({ appUrl: APP_URL, webhookBackoffMs: [] });
    undo.push(sendShopifyTo(standIn.url), () => standIn.close());
    const { apiKey, apiSecret } = standIn.settings;
    const app = { apiKey, apiSecrets: [apiSecret] satisfies [string], appUrl: APP_URL };
    const now = () => instantFromMs(Date.now());
    const { ctx: base, queue } = testContext(database.db, { now });
    const tokens = openAccessTokens(base, createTokenRefresh(app, base.log));
    const shopify = createShopifyAdmin({
      accessToken: tokens.get,
      forgetToken: tokens.forget,
      log: base.log,
    });
    const ctx = { ...base, shopify, storefront: createStorefrontApi() };
    connectShopify(ctx, app);
    Object.assign(handle, {
      standIn,
      ctx,
      queue,
      async adminRequest(shop, path, idToken) {
        const token = idToken ?? (await standIn.idToken(shop));
        return new Request(`${APP_URL}${path}`, {
          headers: { authorization: `Bearer ${token}`, "user-agent": BROWSER },
        });
      },
    } satisfies ShopifyBench);
  });
  afterAll(async () => {
    for (const step of undo) await step();
  });
  // Filled in beforeAll, before any test can read it.
  return handle as ShopifyBench;
}
