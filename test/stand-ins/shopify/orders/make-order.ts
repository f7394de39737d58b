import { diceFor, type Dice } from "../seed/dice.ts";
import { catalogueOf } from "../seed/catalogue.ts";
import { personFor } from "../seed/people.ts";
import { CHILDREN_PER_ORDER, idAt } from "../state/ids.ts";
import type { LineItem, Order, ShippingLine } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

const FIRST_ORDER_NUMBER = 1001;
const LONG_AGO = "2024-02-01T12:00:00Z";

function lineItems(shop: ShopProfile, dice: Dice, index: number): LineItem[] {
  const catalogue = [...catalogueOf(shop)];
  const count = Math.min(catalogue.length, dice.between(1, 3));
  return Array.from({ length: count }, (_, n) => {
    const [product] = catalogue.splice(dice.between(0, catalogue.length - 1), 1);
    if (!product) throw new Error(`${shop.name} sells fewer than ${count} products`);
    const variant = dice.pick(product.variants);
    const quantity = dice.roll() < 0.75 ? 1 : 2;
    return {
      kind: "LineItem",
      id: idAt("LineItem", shop.index, index * CHILDREN_PER_ORDER + n),
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      variantTitle: variant.title,
      sku: variant.sku,
      vendor: product.vendor,
      quantity,
      currentQuantity: quantity,
      price: variant.price,
      grams: variant.grams,
    };
  });
}

function shippingLine(shop: ShopProfile, dice: Dice, index: number): ShippingLine {
  const id = idAt("ShippingLine", shop.index, index * CHILDREN_PER_ORDER);
  if (shop.country === "JP") {
    return dice.roll() < 0.8
      ? { id, title: "宅配便（通常3〜5日）", code: "takuhaibin", price: 880 }
      : { id, title: "お急ぎ便（1〜2日）", code: "oisogi", price: 1540 };
  }
  return dice.roll() < 0.75
    ? { id, title: "Standard (3–5 business days)", code: "standard", price: 695 }
    : { id, title: "Express (1–2 business days)", code: "express", price: 1995 };
}

/** A paid, unfulfilled order; the same shop, seed and place always give the same one. */
export function makeOrder(shop: ShopProfile, seed: number, index: number, createdAt: string): Order {
  const dice = diceFor(seed + shop.index * 7919, index);
  const person = personFor(shop, dice, index);
  const number = FIRST_ORDER_NUMBER + index;
  return {
    kind: "Order",
    id: idAt("Order", shop.index, index),
    index,
    life: "unfulfilled",
    number,
    name: `#${number}`,
    token: dice.hex(32),
    createdAt,
    updatedAt: createdAt,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    email: person.email,
    phone: person.phone,
    locale: localeOf(shop, dice),
    customer: {
      kind: "Customer",
      id: idAt("Customer", shop.index, index),
      firstName: person.address.firstName,
      lastName: person.address.lastName,
      email: person.email,
      phone: person.phone,
      createdAt: LONG_AGO,
    },
    shippingAddress: person.address,
    billingAddress: person.address,
    lineItems: lineItems(shop, dice, index),
    shippingLine: shippingLine(shop, dice, index),
    fulfillments: [],
    refunds: [],
    edited: false,
    note: null,
    tags: tagsAt(shop, index),
  };
}

/** Some are presents, some for customers whom the merchant knows well. */
function tagsAt(shop: ShopProfile, index: number): string[] {
  const [gift, vip] = shop.locale === "ja" ? ["ギフト", "VIP"] : ["gift", "vip"];
  return [...(index % 6 === 2 ? [gift] : []), ...(index % 9 === 4 ? [vip] : [])];
}

function localeOf(shop: ShopProfile, dice: Dice): string {
  if (shop.locale === "ja") return dice.roll() < 0.9 ? "ja-JP" : "en-JP";
  return dice.roll() < 0.92 ? "en-US" : "ja-US";
}
