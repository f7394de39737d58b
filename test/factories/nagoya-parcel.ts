import type { ShopId } from "#app/lib/ids.ts";
import type { PrismaClient } from "#prisma";
import { OTHER, SHOP } from "#test/support/proxy-scene.ts";

/** A parcel of an order of the first shop that was handed over in Nagoya; and one of the other shop. */
export async function storeNagoyaParcel(
  db: PrismaClient,
  orderId: string,
  { number, leg, id = "parcel" }: { number: string; leg?: string; id?: string },
): Promise<void> {
  const toRow = (shopId: ShopId, order: string, trackingNumber: string) => ({
    shopId,
    orderId: order,
    shipmentId: id,
    fulfillmentId: `f-${id}`,
    trackingNumber,
    trackingKey: trackingNumber.replaceAll(" ", ""),
    carrierName: "Yamato",
    flags: [],
    status: "delivered",
    step: 4,
    statusAt: new Date("2026-11-20T05:00:00Z"),
    shippedAt: new Date("2026-11-19T01:00:00Z"),
    deliveredAt: new Date("2026-11-20T05:00:00Z"),
  });
  const scan = (eventKey: string, status: string, city: string, message: string) => ({
    shopId: SHOP,
    fulfillmentId: `f-${id}`,
    source: "shopify",
    eventKey,
    kind: "scan",
    status,
    flags: [],
    city,
    country: "JP",
    message,
    happenedAt: new Date(status === "delivered" ? "2026-11-20T05:00:00Z" : "2026-11-19T09:00:00Z"),
  });
  const rows = [toRow(SHOP, orderId, number), toRow(OTHER, "2", "400199999999")];
  await db.shipment.createMany({ data: rows, skipDuplicates: true });
  await db.fulfillment.createMany({
    data: [
      {
        shopId: SHOP,
        orderId,
        fulfillmentId: `f-${id}`,
        status: "success",
        shippedAt: new Date("2026-11-19T01:00:00Z"),
        factsVersion: "1",
        lineItems: [{ lineItemId: "1", quantity: 1 }],
      },
    ],
    skipDuplicates: true,
  });
  await db.trackingEvent.createMany({
    data: [
      scan("1", "in_transit", "Nagoya", "Left the depot"),
      scan("2", "delivered", "Shibuya", "Left with a neighbour, signed by TANAKA"),
    ],
    skipDuplicates: true,
  });
  if (leg)
    await db.parcelLeg.createMany({
      data: [
        {
          shopId: SHOP,
          shipmentId: id,
          trackingKey: leg,
          trackingNumber: leg,
          source: "shopify",
          heardAt: new Date("2026-11-19T01:00:00Z"),
        },
      ],
      skipDuplicates: true,
    });
}
