import { openQuantities } from "../../orders/change-order.ts";
import { findProduct } from "../../products/shop-products.ts";
import { gid, orderIndexOfChild } from "../../state/ids.ts";
import type { LineItem, ShippingLine } from "../../state/records.ts";
import type { Context, Fields } from "../context.ts";
import { moneyBag } from "./money.ts";
import { productImage, toVariant } from "./product-fields.ts";

const productOf = (item: LineItem, { shop }: Context) => findProduct(shop, item.productId);

function openOf(item: LineItem, { shop }: Context): number {
  const index = orderIndexOfChild("LineItem", shop.profile.index, item.id);
  const order = index === null ? null : shop.orders.at(index);
  return (order && openQuantities(order).find((open) => open.item.id === item.id)?.quantity) ?? 0;
}

export const lineItemFields: Fields<LineItem> = {
  id: (item) => gid("LineItem", item.id),
  name: (item) => (item.variantTitle ? `${item.title} - ${item.variantTitle}` : item.title),
  title: (item) => item.title,
  variantTitle: (item) => item.variantTitle,
  sku: (item) => item.sku,
  vendor: (item) => item.vendor,
  quantity: (item) => item.quantity,
  currentQuantity: (item) => item.currentQuantity,
  unfulfilledQuantity: (item, _args, context) => openOf(item, context),
  nonFulfillableQuantity: () => 0,
  refundableQuantity: (item) => item.currentQuantity,
  requiresShipping: () => true,
  isGiftCard: () => false,
  taxable: () => true,
  restockable: () => true,
  merchantEditable: () => true,
  customAttributes: () => [],
  image: (item, _args, context) => productImage(productOf(item, context), context),
  product: (item, _args, context) => productOf(item, context),
  variant: (item, _args, context) => {
    const product = productOf(item, context);
    const variant = product?.variants.find((candidate) => candidate.id === item.variantId);
    return product && variant ? toVariant(product, variant) : null;
  },
  weight: (item) => ({ unit: "GRAMS", value: item.grams }),
  originalUnitPriceSet: (item, _args, context) => moneyBag(item.price, context),
  discountedUnitPriceSet: (item, _args, context) => moneyBag(item.price, context),
  discountedUnitPriceAfterAllDiscountsSet: (item, _args, context) => moneyBag(item.price, context),
  originalTotalSet: (item, _args, context) => moneyBag(item.price * item.quantity, context),
  discountedTotalSet: (item, _args, context) => moneyBag(item.price * item.quantity, context),
  totalDiscountSet: (_item, _args, context) => moneyBag(0, context),
};

export const shippingLineFields: Fields<ShippingLine> = {
  id: (line) => gid("ShippingLine", line.id),
  title: (line) => line.title,
  code: (line) => line.code,
  source: () => "shopify",
  carrierIdentifier: () => null,
  deliveryCategory: () => "shipping",
  shippingRateHandle: (line) => line.code,
  custom: () => false,
  isRemoved: () => false,
  phone: () => null,
  originalPriceSet: (line, _args, context) => moneyBag(line.price, context),
  discountedPriceSet: (line, _args, context) => moneyBag(line.price, context),
  currentDiscountedPriceSet: (line, _args, context) => moneyBag(line.price, context),
};
