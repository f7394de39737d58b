import { generateKeyPairSync } from "node:crypto";
import type { Ctx } from "#app/context.server.ts";
import { planMessagesOf } from "#app/flows/plan-messages.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, MINUTE_MS } from "#app/lib/time.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShop } from "#test/factories/stored-order.ts";

export type Key = { domain: string; selector: string; privateKey: string; publicKey: string };

/** A key as a shop's own domain has it. */
export function newSigningKey(domain: string): Key {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    domain,
    selector: "doorstep",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  };
}

/** Shops with domains of their own, signing with `key`, that may send as fast as they can. */
export async function storeShops(ctx: Ctx, count: number, key: Key): Promise<ShopId[]> {
  const shops: ShopId[] = [];
  for (let n = 0; n < count; n += 1) {
    const shopId = await storeShop(ctx, shopNamed(`bench-${n}`));
    shops.push(shopId);
    await ctx.db.sendingAccount.create({
      data: { shopId, ratePerSecond: 100_000, fromTransactional: `orders@${key.domain}` },
    });
    await ctx.db.sendingDomain.create({
      data: {
        shopId,
        domain: key.domain,
        selector: key.selector,
        privateKeySealed: ctx.vault.seal(key.privateKey),
        publicKey: key.publicKey,
        verifiedAt: new Date(),
      },
    });
  }
  return shops;
}

/** So many orders of five items, shipped a moment ago, each with its message planned and due. */
export async function storeDueMessages(
  ctx: Ctx,
  { shops, from, count }: { shops: ShopId[]; from: number; count: number },
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => from + n);
  const shopOf = (number: number) => shops[number % shops.length] ?? shopNamed("none");
  const shippedAt = dateFromInstant(addMs(ctx.now(), -5 * MINUTE_MS));
  const lineItems = Array.from({ length: 5 }, (_, n) =>
    lineItem({
      lineItemId: String(n + 1),
      title: `Linen shirt, relaxed fit, number ${n + 1}`,
      quantity: n + 1,
    }),
  );
  const key = (number: number) => ({ shopId: shopOf(number), orderId: String(number) });
  const fulfillmentId = (number: number) => String(number * 10);
  await ctx.db.order.createMany({
    data: numbers.map((number) => ({
      ...key(number),
      name: `#${number}`,
      emailSealed: ctx.vault.seal(`buyer${number}@example.com`),
      emailHash: `hash-${number}`,
      customerLocale: "en",
      currency: "USD",
      totalAmount: "232.00",
      placedAt: dateFromInstant(addMs(ctx.now(), -DAY_MS)),
      lineItems,
      trackingToken: `token-${number}-0123456789abcdef`,
    })),
  });
  await ctx.db.fulfillment.createMany({
    data: numbers.map((number) => ({
      ...key(number),
      fulfillmentId: fulfillmentId(number),
      status: "success",
      tracking: [{ number: `T${number}`, company: "UPS", url: null }],
      lineItems: lineItems.map(({ lineItemId, quantity }) => ({ lineItemId, quantity })),
      shippedAt,
      factsVersion: "1",
    })),
  });
  await ctx.db.shipment.createMany({
    data: numbers.map((number) => ({
      ...key(number),
      fulfillmentId: fulfillmentId(number),
      shipmentId: `${fulfillmentId(number)}-1`,
      trackingNumber: `1Z${number}`,
      carrierId: "ups",
      carrierName: "UPS",
      status: "pre_transit",
      flags: [],
      step: 1,
      statusAt: shippedAt,
      shippedAt,
    })),
  });
  for (const shopId of shops) {
    const orderIds = numbers.filter((number) => shopOf(number) === shopId).map(String);
    // Made of numbers: that is what the brand asks for.
    await planMessagesOf(ctx, shopId, orderIds as OrderId[]);
  }
  await ctx.db.$executeRaw`analyze`;
}
