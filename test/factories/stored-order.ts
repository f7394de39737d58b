import type { Ctx } from "#app/context.server.ts";
import { addMs, dateFromInstant, MINUTE_MS } from "#app/lib/time.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import type { Prisma } from "#prisma";
import { lineItem, SHOP_ID } from "./message-facts.ts";

type Over<Row> = Partial<Row>;

/** A shop that has had the app for weeks. */
export async function storeShop(
  { db, vault }: Ctx,
  shopId: ShopId = SHOP_ID,
  over: Over<Prisma.ShopCreateInput> = {},
): Promise<ShopId> {
  await db.shop.create({
    data: {
      shopId,
      name: "Northwind Goods",
      primaryLocale: "en",
      storefrontUrl: "https://northwind.example",
      ianaTimezone: "Europe/London",
      contactSealed: vault.seal("hello@northwind.example"),
      installedAt: new Date("2026-11-01T00:00:00Z"),
      ...over,
    },
  });
  return shopId;
}

export type StoredParts = {
  shopId?: ShopId;
  email?: string | null;
  order?: Over<Prisma.OrderCreateInput>;
  fulfillment?: Over<Prisma.FulfillmentCreateInput>;
  shipment?: Over<Prisma.ShipmentCreateInput>;
};

/** Rows of an order whose one parcel was handed over five minutes ago: what the receiving flows would have written. */
export async function storeShippedOrder(ctx: Ctx, number: number, parts: StoredParts = {}): Promise<OrderId> {
  const { shopId = SHOP_ID, email = `buyer${number}@example.com` } = parts;
  // Made of a number: that is what the brand asks for.
  const orderId = String(number) as OrderId;
  const fulfillmentId = String(number * 10);
  const shippedAt = dateFromInstant(addMs(ctx.now(), -5 * MINUTE_MS));
  await ctx.db.order.create({
    data: {
      shopId,
      orderId,
      name: `#${number}`,
      emailSealed: email === null ? null : ctx.vault.seal(email),
      customerLocale: "en",
      lineItems: [lineItem()],
      trackingToken: `token-${shopId}-${number}`,
      ...parts.order,
    },
  });
  await ctx.db.fulfillment.create({
    data: {
      shopId,
      orderId,
      fulfillmentId,
      status: "success",
      tracking: [{ number: `T${number}`, company: "UPS", url: null }],
      lineItems: [{ lineItemId: "1", quantity: 1 }],
      shippedAt,
      factsVersion: "1",
      ...parts.fulfillment,
    },
  });
  await ctx.db.shipment.create({
    data: {
      shopId,
      orderId,
      fulfillmentId,
      shipmentId: `${fulfillmentId}-1`,
      trackingNumber: `T${number}`,
      carrierName: "UPS",
      status: "pre_transit",
      flags: [],
      step: 1,
      statusAt: shippedAt,
      shippedAt,
      ...parts.shipment,
    },
  });
  return orderId;
}
