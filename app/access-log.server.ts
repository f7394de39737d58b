import type { TxCtx } from "./context.server.ts";
import type { ShopId } from "./lib/ids.ts";
import { dateFromInstant } from "./lib/time.ts";

export type Access = {
  shopId: ShopId;
  /** Shopify's id of the member of staff who looks. */
  userId: string;
  what: "customer" | "webhook body" | "privacy export";
  /** Id of the order, delivery or request that was shown. */
  about: string;
};

/** Writes down that a person was shown personal data. https://shopify.dev/docs/apps/launch/protected-customer-data */
export async function logAccess(ctx: TxCtx, access: Access): Promise<void> {
  await ctx.db.accessLog.create({ data: { ...access, at: dateFromInstant(ctx.now()) } });
}
