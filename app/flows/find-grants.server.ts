import type { TxCtx } from "#app/context.server.ts";
import { WRITE_BACK_SCOPE } from "#app/features/shipments/plan-write-back.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** What a shop lets us do beyond reading orders, without which everything works, only with less to go by. */
export type Grants = {
  products: boolean;
  locations: boolean;
  fulfillmentOrders: boolean;
  /** Asked for only when the merchant wants Shopify told of what other sources tell. */
  writesFulfillments: boolean;
};

export const NO_GRANTS: Grants = {
  products: false,
  locations: false,
  fulfillmentOrders: false,
  writesFulfillments: false,
};

/**
 * What a shop lets us read, as it last told. A merchant who installed the app before it asked for a scope has not granted
 * it until they agree: nothing may fail for that, so what needs it is left out. Null when the app is not installed.
 */
export async function findGrants(ctx: TxCtx, shopId: ShopId): Promise<Grants | null> {
  const shop = await ctx.db.shop.findUnique({
    where: { shopId },
    select: { installedAt: true, uninstalledAt: true, grantedScopes: true },
  });
  if (!shop || shop.installedAt === null || shop.uninstalledAt !== null) return null;
  return toGrants(shop.grantedScopes.split(","));
}

/** The right to write includes the right to read: https://shopify.dev/docs/api/usage/access-scopes */
export function toGrants(scopes: readonly string[]): Grants {
  const mayRead = (thing: string) => scopes.includes(`read_${thing}`) || scopes.includes(`write_${thing}`);
  return {
    products: mayRead("products"),
    locations: mayRead("locations"),
    fulfillmentOrders:
      mayRead("merchant_managed_fulfillment_orders") || mayRead("third_party_fulfillment_orders"),
    writesFulfillments: scopes.includes(WRITE_BACK_SCOPE),
  };
}
