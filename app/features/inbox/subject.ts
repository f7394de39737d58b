/**
 * What a delivery is about: "order:<id>", "product:<id>" or "shop". Deliveries about one subject are worked on one after the other, so
 * that two workers never wait for the same order. Read off the text at the door, where every microsecond counts: the body
 * is not parsed and may be malformed. Being steady matters more than being right.
 */
export function subjectOf(topic: string, bodyText: string): string {
  const [noun = ""] = topic.toLowerCase().split("/");
  if (noun === "products") return productIn(bodyText);
  const pattern = PATTERNS.get(noun);
  if (!pattern) return "shop";
  const found = pattern.exec(bodyText) ?? (noun === "orders" ? EDITED_OR_PLAIN.exec(bodyText) : null);
  const id = found?.[1] ?? found?.[2];
  return id ? `order:${id}` : "shop";
}

/** Every sale tells of its products: they get lanes of their own, so as not to hold up what is told of the shop. */
function productIn(bodyText: string): string {
  const id = PRODUCT_GID.exec(bodyText)?.[1];
  return id ? `product:${id}` : "shop";
}

const PRODUCT_GID = /"admin_graphql_api_id"\s*:\s*"gid:\\?\/\\?\/shopify\\?\/Product\\?\/(\d{1,20})"/;
const ORDER_GID = String.raw`"admin_graphql_api_id"\s*:\s*"gid:\\?/\\?/shopify\\?/Order\\?/(\d{1,20})"`;
const ORDER_ID = /"order_id"\s*:\s*"?(\d{1,20})\b/;
/** orders/edited names the order inside; a body without global ids begins with its own. */
const EDITED_OR_PLAIN =
  /"order_edit"\s*:\s*\{[^[]*?"order_id"\s*:\s*"?(\d{1,20})\b|^\s*\{\s*"id"\s*:\s*"?(\d{1,20})\b/;

const PATTERNS = new Map<string, RegExp>([
  ["orders", new RegExp(ORDER_GID)],
  ["fulfillments", ORDER_ID],
  ["fulfillment_events", ORDER_ID],
  ["refunds", ORDER_ID],
  ["returns", new RegExp(String.raw`"order"\s*:\s*\{[^{}]*?${ORDER_GID}|"order_id"\s*:\s*"?(\d{1,20})\b`)],
]);
