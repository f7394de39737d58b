import { ClientError, GraphQLClient } from "graphql-request";
import { Bug, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { API_VERSION } from "../shopify-admin/api-version.ts";

/**
 * What a shop's own storefront may know, asked for without a token: products and collections need none, so merchants need
 * not agree to any more scopes. https://shopify.dev/docs/api/storefront#authentication
 */
export type StorefrontApi = {
  /**
   * The data of an answer, to be parsed. Throws RetryLater when the shop does not answer or wants to be left alone, Bug when it
   * does not understand the query.
   */
  run(shopId: ShopId, query: string, variables: Record<string, unknown>): Promise<unknown>;
};

const REQUEST_MAX_MS = 10_000;
const RETRY_MS = 60_000;

export function createStorefrontApi(fetchIt: typeof fetch = fetch): StorefrontApi {
  return {
    async run(shopId, query, variables) {
      const client = new GraphQLClient(`https://${shopId}/api/${API_VERSION}/graphql.json`, {
        fetch: fetchIt,
      });
      try {
        const signal = AbortSignal.timeout(REQUEST_MAX_MS);
        return await client.request({ document: query, variables, signal });
      } catch (error) {
        throw refusalOf(shopId, error);
      }
    },
  };
}

/** A password page, a closed shop, "too many requests": all of these pass. Only a query that is refused stays wrong. */
function refusalOf(shopId: ShopId, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const answer = error instanceof ClientError ? error.response : null;
  const codes: unknown[] = (answer?.errors ?? []).map(({ extensions }) => extensions?.["code"]);
  const passes = codes.length === 0 || PASSING.some((code) => codes.includes(code));
  return answer?.status === 200 && !passes
    ? new Bug(`${shopId}: ${message.slice(0, 500)}`)
    : new RetryLater(`${shopId}'s storefront did not answer: ${message.slice(0, 200)}`, RETRY_MS);
}

/** https://shopify.dev/docs/api/storefront#status_and_error_codes */
const PASSING = ["THROTTLED", "SHOP_INACTIVE", "INTERNAL_SERVER_ERROR", "ACCESS_DENIED"];
