/**
 * Ids as real shops have them: thirteen or fourteen digits, rising with time, told apart by shop and kind.
 * A seeded order's ids follow from its place in the order book, so a huge book needs no memory.
 */
const KINDS = {
  Order: 5_200,
  LineItem: 13_100,
  Fulfillment: 4_700,
  FulfillmentLineItem: 12_300,
  FulfillmentEvent: 21_500,
  ShippingLine: 4_100,
  Customer: 7_600,
  Refund: 870,
  RefundLineItem: 510,
  OrderEdit: 79,
  BulkOperation: 6_300,
  Metafield: 33_800,
  MailingAddress: 9_100,
} as const;

export type IdKind = keyof typeof KINDS;

const PER_KIND = 1_000_000_000n;
const PER_SHOP = 150_000_000n;
/** Room for that many children of one kind in one order. */
export const CHILDREN_PER_ORDER = 64;

/** The id of the `place`-th thing of its kind in a shop: digits only. */
export function idAt(kind: IdKind, shopIndex: number, place: number): string {
  return String(BigInt(KINDS[kind]) * PER_KIND + BigInt(shopIndex) * PER_SHOP + BigInt(place));
}

/** The place in the order book that an order id stands for, or null when it is no order id of that shop. */
export function orderIndexOf(shopIndex: number, id: string): number | null {
  if (!/^\d{1,19}$/.test(id)) return null;
  const place = BigInt(id) - BigInt(KINDS.Order) * PER_KIND - BigInt(shopIndex) * PER_SHOP;
  return place >= 0n && place < PER_SHOP ? Number(place) : null;
}

/** The place in the order book of the order a child id (line item, fulfillment, event …) belongs to, or null. */
export function orderIndexOfChild(kind: IdKind, shopIndex: number, id: string): number | null {
  if (!/^\d{1,19}$/.test(id)) return null;
  const place = BigInt(id) - BigInt(KINDS[kind]) * PER_KIND - BigInt(shopIndex) * PER_SHOP;
  return place >= 0n && place < PER_SHOP ? (Number(place) / CHILDREN_PER_ORDER) >> 0 : null;
}

export const gid = (type: string, id: string): string => `gid://shopify/${type}/${id}`;

/** Splits "gid://shopify/Order/123" into its type and id; null for anything else. */
export function parseGid(text: string): { type: string; id: string } | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)(?:\?.*)?$/.exec(text);
  return match?.[1] && match[2] ? { type: match[1], id: match[2] } : null;
}
