import { gid } from "../../state/ids.ts";
import type { LineItem, Order } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { integer } from "./json-text.ts";
import { priceSet, restAmount } from "./money.ts";

function shippedOf(order: Order, item: LineItem): number {
  return order.fulfillments
    .filter((fulfillment) => fulfillment.status === "success")
    .flatMap((fulfillment) => fulfillment.items)
    .filter((fulfilled) => fulfilled.lineItemId === item.id)
    .reduce((sum, fulfilled) => sum + fulfilled.quantity, 0);
}

/** A line item as orders, fulfillments and refunds carry it; a fulfillment tells the quantity it holds. */
export function lineItemBody(shop: Shop, order: Order, item: LineItem, quantity = item.quantity) {
  const { currency } = shop.profile;
  const shipped = shippedOf(order, item);
  const open = Math.max(0, item.currentQuantity - shipped);
  return {
    id: integer(item.id),
    admin_graphql_api_id: gid("LineItem", item.id),
    attributed_staffs: [],
    current_quantity: item.currentQuantity,
    fulfillable_quantity: open,
    fulfillment_service: "manual",
    fulfillment_status: shipped === 0 ? null : open > 0 ? "partial" : "fulfilled",
    gift_card: false,
    grams: item.grams,
    name: item.variantTitle ? `${item.title} - ${item.variantTitle}` : item.title,
    price: restAmount(item.price, currency),
    price_set: priceSet(item.price, currency),
    product_exists: true,
    product_id: integer(item.productId),
    properties: [],
    quantity,
    requires_shipping: true,
    sku: item.sku,
    taxable: true,
    title: item.title,
    total_discount: restAmount(0, currency),
    total_discount_set: priceSet(0, currency),
    variant_id: integer(item.variantId),
    variant_inventory_management: "shopify",
    variant_title: item.variantTitle,
    vendor: item.vendor,
    tax_lines: [],
    duties: [],
    discount_allocations: [],
  };
}
