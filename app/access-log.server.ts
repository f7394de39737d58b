import type { TxCtx } from "./context.server.ts";
import type { ShopId } from "./lib/ids.ts";
import { addMs, dateFromInstant, MINUTE_MS } from "./lib/time.ts";

export type Access = {
  shopId: ShopId;
  /** Shopify's id of the member of staff who looks. */
  userId: string;
  what: "customer" | "webhook body" | "privacy export" | "suppressed addresses";
  /** Id of the order, delivery or request that was shown. */
  about: string;
};

/** Writes down that a person was shown personal data. https://shopify.dev/docs/apps/launch/protected-customer-data */
export async function logAccess(ctx: TxCtx, access: Access): Promise<void> {
  await ctx.db.accessLog.create({ data: { ...access, at: dateFromInstant(ctx.now()) } });
}

const SAME_LOOK_MS = 10 * MINUTE_MS;
const LATEST_MAX = 50;

/** The same for what is shown again and again while somebody works beside it: one look in ten minutes is written down. */
export async function logLook(ctx: TxCtx, access: Access): Promise<void> {
  const since = dateFromInstant(addMs(ctx.now(), -SAME_LOOK_MS));
  // Ids follow the time, so the latest are found without an index of their own.
  const latest = await ctx.db.accessLog.findMany({
    where: { shopId: access.shopId },
    orderBy: { id: "desc" },
    take: LATEST_MAX,
  });
  const isKnown = latest.some(
    ({ userId, what, about, at }) =>
      userId === access.userId && what === access.what && about === access.about && at > since,
  );
  if (!isKnown) await logAccess(ctx, access);
}
