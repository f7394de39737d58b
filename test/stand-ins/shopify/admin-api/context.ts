import type { GraphQLResolveInfo } from "graphql";
import type { Settings } from "../options.ts";
import type { OrderDesk } from "../orders/order-desk.ts";
import type { BulkOperation, Order } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import type { World } from "../state/world.ts";
import type { AccessRules } from "./access-rules.ts";

/** Bulk queries, as the API sees them (bulk-desk.ts runs them). */
type BulkQueries = {
  run(shop: Shop, query: string, groupObjects: boolean): Promise<unknown>;
  cancel(shop: Shop, id: string): unknown;
  urlOf(operation: BulkOperation): string;
};

/** What a resolver may reach. One per request (or per turn of a bulk operation). */
export type Context = {
  world: World;
  settings: Settings;
  shop: Shop;
  rules: AccessRules;
  desk: OrderDesk;
  bulk: BulkQueries;
  /** In a bulk operation: nested connections answer whole, and `orders` answers this slice. */
  bulkOrders: Order[] | null;
};

export type Args = Record<string, unknown>;

/** A text argument, or null when it was left away. */
export function textIn(args: Args, name: string): string | null {
  const value = args[name];
  return typeof value === "string" ? value : null;
}

/** How the fields of one type are answered; S is the record behind the type. */
export type Fields<S> = Record<
  string,
  (source: S, args: Args, context: Context, info: GraphQLResolveInfo) => unknown
>;
