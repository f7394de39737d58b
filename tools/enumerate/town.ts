import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { OrderFacts } from "#app/features/orders/order.ts";
import { saveOrders } from "#app/features/orders/orders.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShop } from "#test/factories/stored-order.ts";

/** Somebody who has ordered, with all that is worth knowing of them. */
export type Person = {
  number: number;
  email: string;
  phone: string;
  postcode: string;
  trackingNumber: string;
  /** Of their order's link. */
  token: string;
};

/** The shop that is tried, with even order numbers, and another, with odd ones. */
export type Town = { shopId: ShopId; people: Person[]; otherShopId: ShopId; strangers: Person[] };

const FIRST_NUMBER = 10_000;
const STORED_AT_ONCE = 200;

/** Two shops with so many orders each, one parcel an order. */
export async function buildTown(ctx: Ctx, size: number): Promise<Town> {
  const [shopId, otherShopId] = [shopNamed("tried"), shopNamed("neighbor")];
  await storeShop(ctx, shopId);
  await storeShop(ctx, otherShopId, { name: "Neighbor" });
  return {
    shopId,
    people: await settle(ctx, shopId, size, FIRST_NUMBER),
    otherShopId,
    strangers: await settle(ctx, otherShopId, size, FIRST_NUMBER + 1),
  };
}

async function settle(ctx: Ctx, shopId: ShopId, size: number, first: number): Promise<Person[]> {
  const people = Array.from({ length: size }, (_, index) => personOf(first + 2 * index));
  for (let from = 0; from < size; from += STORED_AT_ONCE) {
    const some = people.slice(from, from + STORED_AT_ONCE);
    await inTransaction(
      ctx,
      async (tx) =>
        void (await saveOrders(
          tx,
          shopId,
          some.map((one) => orderOf(one, ctx.now())),
        )),
    );
  }
  const at = dateFromInstant(ctx.now());
  await ctx.db.shipment.createMany({
    data: people.map(({ number, trackingNumber }) => ({
      shopId,
      orderId: String(number),
      shipmentId: `s${number}`,
      fulfillmentId: `f${number}`,
      trackingNumber,
      trackingKey: trackingNumber,
      flags: [],
      status: "in_transit",
      step: 2,
      statusAt: at,
      shippedAt: at,
    })),
  });
  const orders = await ctx.db.order.findMany({
    where: { shopId },
    select: { name: true, trackingToken: true },
  });
  const tokens = new Map(orders.map(({ name, trackingToken }) => [name, trackingToken]));
  return people.map((person) => ({ ...person, token: tokens.get(`#${person.number}`) ?? "" }));
}

/** Neighbors have neighboring postcodes, phone and parcel numbers. */
const personOf = (number: number): Omit<Person, "token"> => ({
  number,
  email: `shopper${number}@example.com`,
  phone: `090${String(number).padStart(8, "0")}`,
  postcode: String(1_500_000 + number),
  trackingNumber: String(400_100_000_000 + number),
});

function orderOf({ number, email, phone, postcode }: Omit<Person, "token">, at: Instant): OrderFacts {
  const orderId = parseOrderId(String(number));
  if (!orderId) throw new Bug(`not an order's id: ${number}`);
  return {
    orderId,
    name: `#${number}`,
    email,
    phone,
    customerId: null,
    customerLocale: "en",
    address: { name: "Mei Tanaka", company: null, address1: "1-2-3 Jingumae", address2: null, zip: postcode },
    city: "Shibuya",
    provinceCode: "JP-13",
    countryCode: "JP",
    currency: "JPY",
    totalAmount: "4800",
    financialStatus: "paid",
    lineItems: [],
    shippingLines: [],
    test: false,
    tags: [],
    placedAt: at,
    cancelledAt: null,
    closedAt: null,
    updatedAt: at,
  };
}
