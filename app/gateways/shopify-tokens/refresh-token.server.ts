import "@shopify/shopify-api/adapters/web-api";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiVersion, HttpResponseError, shopifyApi, type Session } from "@shopify/shopify-api";
import type { Env } from "#app/env.server.ts";
import { Bug, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Logger } from "../log/log.server.ts";
import { libraryLog } from "./library-log.server.ts";

/**
 * Turns a refresh token into a new session. "refused" is final: the token was used up, revoked or outlived, and only the
 * merchant can bring a new one by opening the app. Throws RetryLater when Shopify is busy or down.
 */
export type RefreshToken = (shopId: ShopId, refreshToken: string) => Promise<RefreshOutcome>;
export type RefreshOutcome = { kind: "renewed"; session: Session } | { kind: "refused"; reason: string };

const ANSWER_MAX_MS = 20_000;
const BUSY_DELAY_MS = 15_000;

/** Shopify's own library does the talking; it does not hand out this part when used through its Remix package. */
export function createTokenRefresh(app: Env["shopify"], log: Logger): RefreshToken {
  const api = shopifyApi({
    apiKey: app.apiKey,
    apiSecretKey: app.apiSecrets[0],
    apiVersion: ApiVersion.October26,
    hostName: new URL(app.appUrl).host,
    isEmbeddedApp: true,
    logger: libraryLog(log),
    _logDisabledFutureFlags: false,
  });
  return async (shopId, refreshToken) => {
    const patience = new AbortController();
    try {
      // The library's request knows no end of its own. One given up here may still arrive; Shopify keeps the token that
      // was shown valid until its successor is used, so the next try is no worse off.
      // https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens
      const tooLate = sleep(ANSWER_MAX_MS, "too late" as const, { signal: patience.signal });
      const answer = await Promise.race([api.auth.refreshToken({ shop: shopId, refreshToken }), tooLate]);
      if (answer === "too late") throw new RetryLater(`${shopId} gave no new token in time`, BUSY_DELAY_MS);
      return { kind: "renewed", session: answer.session };
    } catch (error) {
      return sortFailure(shopId, error);
    } finally {
      patience.abort();
    }
  };
}

/** https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens */
function sortFailure(shopId: ShopId, error: unknown): RefreshOutcome {
  if (error instanceof RetryLater) throw error;
  if (!(error instanceof HttpResponseError))
    throw new RetryLater(`${shopId} gave no new token: ${messageOf(error)}`, BUSY_DELAY_MS);
  const { code, body } = error.response;
  const fault: unknown = body && Reflect.get(body, "error");
  // Wrong for every shop: the app's own id or secret is not what Shopify knows.
  if (fault === "invalid_client")
    throw new Bug("Shopify does not know SHOPIFY_API_KEY and SHOPIFY_API_SECRET.");
  if (code === 400 || code === 401 || code === 403)
    return { kind: "refused", reason: typeof fault === "string" ? `${code} ${fault}` : String(code) };
  throw new RetryLater(`${shopId} gave no new token: ${code}`, BUSY_DELAY_MS);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
