import "@shopify/shopify-app-remix/adapters/node";
import { InvalidHmacError, shopifyApi } from "@shopify/shopify-api";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import type { Ctx } from "./context.server.ts";
import type { Env } from "./env.server.ts";
import { createSessionStorage } from "./features/sessions/sessions.server.ts";
import { installShop } from "./flows/install-shop.server.ts";
import { libraryLog } from "./gateways/shopify-tokens/library-log.server.ts";
import { Bug } from "./lib/errors.ts";
import { parseShopId } from "./lib/ids.ts";

/**
 * Shopify's library as this app uses it: Shopify installs the app and grants the scopes of shopify.app.toml by itself;
 * opening the app exchanges the merchant's id token for a session of the app's own. No shop domain is ever typed in.
 * See https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange
 */
const createShopify = (ctx: Ctx, app: Env["shopify"]) =>
  shopifyApp({
    apiKey: app.apiKey,
    apiSecretKey: app.apiSecrets[0],
    appUrl: app.appUrl,
    apiVersion: ApiVersion.October26,
    distribution: AppDistribution.AppStore,
    sessionStorage: createSessionStorage(ctx),
    logger: libraryLog(ctx.log),
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: {
      // After every exchange, not only the first: installing twice changes nothing.
      async afterAuth({ session }) {
        const shopId = parseShopId(session.shop);
        if (!shopId) throw new Bug(`a session of no shop: ${session.shop}`);
        try {
          await installShop(ctx, { shopId, scopes: session.scope ?? "" });
        } catch (error) {
          // The library makes a bare 500 of whatever is thrown here.
          ctx.log.error({ shopId, err: error }, "installing failed");
          throw error;
        }
      },
    },
  });

type Shopify = ReturnType<typeof createShopify> & { isOfProxy: (query: URLSearchParams) => Promise<boolean> };

let connected: Shopify | undefined;

/** Hands the library its storage and its hooks. Once, when the process starts, before the first request. */
export function connectShopify(ctx: Ctx, app: Env["shopify"]): void {
  connected = { ...createShopify(ctx, app), isOfProxy: createProxyCheck(ctx, app) };
}

function getShopify(): Shopify {
  if (!connected) throw new Bug("connectShopify was not called before the first request");
  return connected;
}

/**
 * Whether Shopify's app proxy signed a query, lately, with any of our secrets. The library's own door to the proxy also loads
 * the shop's session and renews its token: work that no shopper's page needs, and a shop whose token cannot be renewed
 * would have no tracking page. https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
function createProxyCheck(ctx: Ctx, { apiKey, apiSecrets, appUrl }: Env["shopify"]): Shopify["isOfProxy"] {
  const { host } = new URL(appUrl);
  const libraries = apiSecrets.map((apiSecretKey) =>
    shopifyApi({
      apiKey,
      apiSecretKey,
      hostName: host,
      apiVersion: ApiVersion.October26,
      isEmbeddedApp: true,
      logger: libraryLog(ctx.log),
    }),
  );
  return async (query) => {
    for (const { utils } of libraries)
      try {
        if (await utils.validateHmac(query, { signator: "appProxy" })) return true;
      } catch (error) {
        if (!(error instanceof InvalidHmacError)) throw error;
      }
    return false;
  };
}

/** Lets a request in when Shopify vouches for it; throws the Response to send when it does not. */
export const authenticate = {
  admin: (request: Request) => getShopify().authenticate.admin(request),
  async appProxy(request: Request): Promise<void> {
    const { searchParams } = new URL(request.url);
    if (!(await getShopify().isOfProxy(searchParams))) throw new Response(null, { status: 400 });
  },
};

/** Tells the browser which shop's admin may frame this document. */
export const addDocumentResponseHeaders = (request: Request, headers: Headers): void =>
  getShopify().addDocumentResponseHeaders(request, headers);
