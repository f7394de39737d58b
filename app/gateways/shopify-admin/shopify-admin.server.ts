import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * Every Admin API call of ours. Waits for the shop's rate limit instead of failing. Throws RetryLater when Shopify is
 * busy or down, NeedsMerchant when the app's access must be renewed or a scope is missing, Bug for a wrong query.
 */
export type ShopifyAdmin = {
  run<Data, Variables extends Record<string, unknown>>(
    shopId: ShopId,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<AdminAnswer<Data>>;
};

/** `hidden` names the fields Shopify left null because the app is not approved for them: normal, not an error. */
export type AdminAnswer<Data> = { data: Data; hidden: string[] };
