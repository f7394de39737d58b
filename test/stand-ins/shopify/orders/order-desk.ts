import type { World } from "../state/world.ts";
import { catalogueOf, type CatalogueProduct } from "../seed/catalogue.ts";
import { findLocation } from "../products/shop-products.ts";
import { locationFor } from "../seed/locations.ts";
import { DEFAULT_SEED } from "../seed/order-plan.ts";
import { hoursAfter } from "../state/instants.ts";
import { fulfillmentStatusOf } from "../state/order-totals.ts";
import type { Fulfillment, Order, ScanStatus } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { fulfillmentBody, fulfillmentEventBody } from "../webhooks/payloads/fulfillment-bodies.ts";
import { orderBody } from "../webhooks/payloads/order-body.ts";
import { fulfillmentOrderBody, movedBody } from "../webhooks/payloads/product-bodies.ts";
import { refundBody } from "../webhooks/payloads/refund-body.ts";
import { orderEditBody } from "../webhooks/payloads/shop-bodies.ts";
import type { WebhookSender } from "../webhooks/webhook-sender.ts";
import {
  addFulfillment,
  addScan,
  cancelOrderAt,
  openQuantities,
  refundOneItem,
  touch,
  usualEstimate,
} from "./change-order.ts";
import { makeOrder } from "./make-order.ts";
import { isOver, nextStop, type ScanKind } from "./next-stop.ts";

/** Open orders are among the newest: a huge book is not searched whole. */
const LOOKED_THROUGH = 500;

/** What happened, and the webhooks that told it (each tried once by now). */
export type Happening = { order: Order; what: string; deliveries: Delivery[] };

export type PlaceOptions = {
  email?: string;
  name?: string;
  locale?: string;
  productHandle?: string;
  /** The window that Shopify shows at checkout: instants. */
  promise?: { from: string; to: string };
};
export type ShipOptions = { order?: Order; parcels?: number; part?: boolean };
export type ScanOptions = { order?: Order; kind?: ScanKind; status?: ScanStatus };

/**
 * Lets things happen to orders: changes the shop's data and sends the webhooks Shopify would send.
 * Methods throw when there is nothing left to do it to.
 */
export class OrderDesk {
  readonly #world: World;
  readonly #webhooks: WebhookSender;

  constructor(world: World, webhooks: WebhookSender) {
    this.#world = world;
    this.#webhooks = webhooks;
  }

  async placeOrder(shop: Shop, options: PlaceOptions = {}): Promise<Happening> {
    const order = makeOrder(
      shop.profile,
      shop.plan?.seed ?? DEFAULT_SEED,
      shop.orders.size,
      this.#world.instant(),
    );
    if (options.email) {
      order.email = options.email;
      order.customer.email = options.email;
    }
    if (options.name) order.name = options.name;
    if (options.locale) order.locale = options.locale;
    const product = catalogueOf(shop.profile).find(({ handle }) => handle === options.productHandle);
    if (product) orderOnly(order, product);
    if (options.promise) order.promise = options.promise;
    return this.#tell(shop, order, `${order.name} was placed by ${order.email}`, [
      ["orders/create", orderBody],
      ["fulfillment_orders/order_routing_complete", () => fulfillmentOrderBody(order)],
    ]);
  }

  /** The merchant has another location ship the order. */
  async move(shop: Shop, order: Order, locationId: string): Promise<Happening> {
    const from = findLocation(shop, order.locationId ?? locationFor(shop.profile, order.shippingAddress).id);
    const to = findLocation(shop, locationId);
    if (!from || !to) throw new Error(`${shop.profile.name} has no location ${locationId}`);
    order.locationId = to.id;
    touch(order, this.#world.instant());
    return this.#tell(shop, order, `${order.name} will ship from ${to.name}`, [
      ["fulfillment_orders/moved", () => movedBody(order, from, to)],
    ]);
  }

  /** Ships everything that is open of the order (or of the oldest open one); `part` ships one piece only. */
  async ship(shop: Shop, options: ShipOptions = {}): Promise<Happening> {
    const order = options.order ?? this.#oldestOpen(shop);
    const at = this.#world.instant();
    const open = openQuantities(order);
    if (order.cancelledAt !== null || open.length === 0)
      throw new Error(`${order.name} has nothing left to ship`);
    const fulfillment = addFulfillment(shop.profile, order, {
      at,
      estimatedDeliveryAt: usualEstimate(shop.profile, order, at),
      parcels: options.parcels ?? 1,
      ...(options.part ? { items: open.slice(0, 1).map(({ item }) => ({ item, quantity: 1 })) } : {}),
    });
    const whole = fulfillmentStatusOf(order) === "fulfilled";
    return this.#tell(
      shop,
      order,
      `${order.name} was handed to ${fulfillment.trackingCompany}: ${numbersOf(fulfillment)}`,
      [
        ["fulfillments/create", () => fulfillmentBody(shop, order, fulfillment)],
        ["orders/updated", orderBody],
        [whole ? "orders/fulfilled" : "orders/partially_fulfilled", orderBody],
      ],
    );
  }

  /** The carrier scans a parcel: of the order, or of the one that waited longest for its next scan. */
  async scan(shop: Shop, options: ScanOptions = {}): Promise<Happening> {
    const { order, fulfillment } = this.#parcelUnderWay(shop, options.order);
    const at = this.#world.instant();
    const stop = nextStop(shop.profile, order, fulfillment, options.kind ?? "next");
    const event = addScan(shop.profile, order, fulfillment, {
      status: options.status ?? stop.status,
      at,
      place: stop.place,
      estimatedDeliveryAt:
        stop.etaHours === undefined ? fulfillment.estimatedDeliveryAt : hoursAfter(at, stop.etaHours),
    });
    const where = event.city ? ` in ${event.city}` : "";
    return this.#tell(
      shop,
      order,
      `${order.name}, ${numbersOf(fulfillment)}: ${event.message ?? event.status}${where}`,
      [
        ["fulfillment_events/create", () => fulfillmentEventBody(shop, event)],
        ["fulfillments/update", () => fulfillmentBody(shop, order, fulfillment)],
        ["orders/updated", orderBody],
      ],
    );
  }

  /** An app added an event through the API: same webhooks as a carrier's scan. */
  async recordEvent(shop: Shop, order: Order, fulfillment: Fulfillment, scan: Parameters<typeof addScan>[3]) {
    const event = addScan(shop.profile, order, fulfillment, scan);
    // The mutation answers without waiting for webhooks, as with Shopify.
    void this.#tell(shop, order, `${order.name}: the app told ${event.status}`, [
      ["fulfillment_events/create", () => fulfillmentEventBody(shop, event)],
      ["fulfillments/update", () => fulfillmentBody(shop, order, fulfillment)],
    ]);
    return event;
  }

  /** Takes the newest scan of an order back (a carrier's mistake). */
  async removeLastScan(shop: Shop, order: Order): Promise<Happening> {
    const fulfillment = order.fulfillments.findLast((candidate) => candidate.events.length > 0);
    const event = fulfillment?.events.pop();
    if (!fulfillment || !event) throw new Error(`${order.name} has no scan to take back`);
    touch(fulfillment, this.#world.instant());
    return this.#tell(
      shop,
      order,
      `${order.name}: the scan "${event.message ?? event.status}" was taken back`,
      [
        ["fulfillment_events/delete", () => fulfillmentEventBody(shop, event)],
        ["fulfillments/update", () => fulfillmentBody(shop, order, fulfillment)],
      ],
    );
  }

  async cancel(shop: Shop, order = this.#oldestOpen(shop)): Promise<Happening> {
    if (order.cancelledAt !== null) throw new Error(`${order.name} is cancelled already`);
    const running = order.fulfillments.filter((fulfillment) => !isOver(fulfillment));
    cancelOrderAt(order, this.#world.instant());
    return this.#tell(shop, order, `${order.name} was cancelled`, [
      ["orders/cancelled", orderBody],
      ["orders/updated", orderBody],
      ["fulfillment_orders/cancelled", () => fulfillmentOrderBody(order)],
      ...running.map((fulfillment): Telling => [
        "fulfillments/update",
        () => fulfillmentBody(shop, order, fulfillment),
      ]),
    ]);
  }

  async refund(shop: Shop, order: Order, note: string | null = null): Promise<Happening> {
    const refund = refundOneItem(shop.profile, order, this.#world.instant(), note);
    return this.#tell(shop, order, `One piece of ${order.name} was refunded`, [
      ["refunds/create", () => refundBody(shop, order, refund)],
      ["orders/updated", orderBody],
    ]);
  }

  /** The merchant adds one more of the first line item. */
  async edit(shop: Shop, order: Order): Promise<Happening> {
    const [item] = order.lineItems;
    if (!item) throw new Error(`${order.name} has no line items`);
    item.quantity += 1;
    item.currentQuantity += 1;
    order.edited = true;
    const at = this.#world.instant();
    touch(order, at);
    const body = orderEditBody(shop, order, shop.nextId("OrderEdit"), item, 1, at);
    return this.#tell(shop, order, `${order.name} was edited: one more ${item.title}`, [
      ["orders/edited", () => body],
      ["orders/updated", orderBody],
    ]);
  }

  async #tell(shop: Shop, order: Order, what: string, tellings: Telling[]): Promise<Happening> {
    shop.orders.keep(order);
    this.#world.changed();
    const sent = await Promise.all(
      tellings.map(([topic, body]) => this.#webhooks.publish(shop, topic, body(shop, order))),
    );
    return { order, what, deliveries: sent.flat() };
  }

  #oldestOpen(shop: Shop): Order {
    for (const order of shop.orders.all({ from: Math.max(0, shop.orders.size - LOOKED_THROUGH) })) {
      if (order.cancelledAt === null && order.life === "unfulfilled" && openQuantities(order).length > 0)
        return order;
    }
    throw new Error(`${shop.profile.name} has no order left to ship: place one first`);
  }

  #parcelUnderWay(shop: Shop, order: Order | undefined): { order: Order; fulfillment: Fulfillment } {
    const orders = order ? [order] : shop.orders.kept();
    let oldest: { order: Order; fulfillment: Fulfillment } | null = null;
    for (const candidate of orders) {
      // Seeded parcels tell their own story; only those shipped by hand move on without being named.
      if (!order && candidate.life !== "unfulfilled") continue;
      for (const fulfillment of candidate.fulfillments) {
        if (
          !isOver(fulfillment) &&
          (oldest === null || fulfillment.updatedAt < oldest.fulfillment.updatedAt)
        ) {
          oldest = { order: candidate, fulfillment };
        }
      }
    }
    if (oldest) return oldest;
    throw new Error(
      order ? `No parcel of ${order.name} is under way` : "No parcel is under way: ship an order first",
    );
  }
}

function orderOnly(order: Order, product: CatalogueProduct): void {
  const [variant] = product.variants;
  const { id: variantId, title: variantTitle, sku, price, grams } = variant;
  order.lineItems = order.lineItems.slice(0, 1).map((item) => ({
    ...item,
    productId: product.id,
    title: product.title,
    vendor: product.vendor,
    variantId,
    variantTitle,
    sku,
    price,
    grams,
    quantity: 1,
    currentQuantity: 1,
  }));
}

type Telling = [topic: string, body: (shop: Shop, order: Order) => object];

const numbersOf = (fulfillment: Fulfillment): string =>
  fulfillment.trackings.map(({ number }) => number).join(" and ");
