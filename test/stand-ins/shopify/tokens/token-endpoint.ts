import type { Exchange } from "../http/exchange.ts";
import type { Settings } from "../options.ts";
import type { Shop } from "../state/shop.ts";
import type { World } from "../state/world.ts";
import { isGoodIdToken, MERCHANT_USER_ID } from "./id-token.ts";
import { REFRESH_LIFE_MS, type TokenStore } from "./token-store.ts";

const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE_SECONDS = 86_399;

type Parts = { settings: Settings; world: World; tokens: TokenStore };
type Refusal = { error: string; error_description: string };

/**
 * POST /admin/oauth/access_token: token exchange and refresh.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange
 */
export async function answerTokenRequest(exchange: Exchange, shop: Shop, parts: Parts): Promise<void> {
  const isForm = (exchange.req.headers["content-type"] ?? "").includes("x-www-form-urlencoded");
  const asked: Record<string, unknown> = isForm
    ? Object.fromEntries(await exchange.form())
    : await exchange.json();
  const { settings } = parts;
  const refuse = (error: string, error_description: string) =>
    exchange.send(400, { error, error_description } satisfies Refusal);

  if (asked["client_id"] !== settings.apiKey || asked["client_secret"] !== settings.apiSecret) {
    return refuse("invalid_client", "The client id or secret is wrong");
  }
  if (asked["grant_type"] === "refresh_token")
    return refresh(exchange, shop, parts, String(asked["refresh_token"]));
  if (asked["grant_type"] !== TOKEN_EXCHANGE)
    return refuse("unsupported_grant_type", "Use token exchange or refresh_token");
  if (asked["subject_token_type"] !== ID_TOKEN)
    return refuse("invalid_request", "subject_token_type must be id_token");

  const domain = shop.profile.domain;
  const good = await isGoodIdToken(settings, domain, String(asked["subject_token"]), settings.now());
  if (!good) return refuse("invalid_subject_token", "The session token is invalid or has expired");
  if (!shop.installed) return refuse("app_not_installed", "The app is not installed in this shop");

  const scope = shop.scopes.join(",");
  const now = settings.now().getTime();
  switch (asked["requested_token_type"]) {
    case ONLINE: {
      const { token } = parts.tokens.issueAccess(domain, {
        online: true,
        expiresAt: now + ONLINE_SECONDS * 1000,
      });
      parts.world.changed();
      return exchange.send(200, {
        access_token: token,
        scope,
        expires_in: ONLINE_SECONDS,
        ...merchant(shop, scope),
      });
    }
    case OFFLINE: {
      if (String(asked["expiring"]) === "1") return exchange.send(200, issuePair(shop, parts, null));
      const { token } = parts.tokens.issueAccess(domain, { online: false, expiresAt: null });
      parts.world.changed();
      return exchange.send(200, { access_token: token, scope });
    }
    default:
      return refuse("invalid_request", "requested_token_type must be an online or offline access token");
  }
}

function refresh(exchange: Exchange, shop: Shop, parts: Parts, token: string): void {
  const now = parts.settings.now().getTime();
  const used = parts.tokens.useRefresh(token, shop.profile.domain, now);
  if (!used) {
    return exchange.send(401, {
      error: "invalid_request",
      error_description: "This request requires an active refresh_token",
    });
  }
  exchange.send(200, issuePair(shop, parts, used.token));
}

function issuePair(shop: Shop, { settings, tokens, world }: Parts, replaces: string | null) {
  const now = settings.now().getTime();
  const domain = shop.profile.domain;
  const access = tokens.issueAccess(domain, {
    online: false,
    expiresAt: now + settings.accessTokenSeconds * 1000,
  });
  const next = tokens.issueRefresh(domain, now, replaces);
  world.changed();
  return {
    access_token: access.token,
    scope: shop.scopes.join(","),
    expires_in: settings.accessTokenSeconds,
    refresh_token: next.token,
    refresh_token_expires_in: REFRESH_LIFE_MS / 1000,
  };
}

function merchant(shop: Shop, scope: string) {
  const [firstName = "", lastName = ""] = shop.profile.owner.split(" ");
  return {
    associated_user_scope: scope,
    associated_user: {
      id: Number(MERCHANT_USER_ID),
      first_name: firstName,
      last_name: lastName,
      email: shop.profile.email,
      account_owner: true,
      locale: shop.profile.locale,
      collaborator: false,
      email_verified: true,
    },
  };
}
