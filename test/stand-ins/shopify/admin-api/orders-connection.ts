import { GraphQLError } from "graphql";
import type { Order } from "../state/records.ts";
import { textIn, type Args, type Context } from "./context.ts";
import { pageOf, toConnection, type Page } from "./connections.ts";
import { orderSearch } from "./order-search.ts";

const SIXTY_DAYS_MS = 60 * 86_400_000;
const COUNT_LIMIT = 10_000;

/** Without read_all_orders an app sees the last sixty days. https://shopify.dev/docs/api/usage/access-scopes#orders-permissions */
export function maySee({ shop, world }: Context): (order: Order) => boolean {
  if (shop.scopes.includes("read_all_orders")) return () => true;
  const oldest = world.now().getTime() - SIXTY_DAYS_MS;
  return (order) => Date.parse(order.createdAt) >= oldest;
}

/** The place of an order in the wanted order of things: compared as text, then by place in the book. */
type Key = { text: string; index: number };

const byPlace = (order: Order): Key => ({ text: "", index: order.index });
const byUpdate = (order: Order): Key => ({ text: order.updatedAt, index: order.index });
const SORTS: Record<string, (order: Order) => Key> = {
  PROCESSED_AT: byPlace,
  CREATED_AT: byPlace,
  ID: byPlace,
  ORDER_NUMBER: byPlace,
  RELEVANCE: byPlace,
  UPDATED_AT: byUpdate,
};

const isBefore = (a: Key, b: Key): boolean => a.text < b.text || (a.text === b.text && a.index < b.index);

/** QueryRoot.orders. Places in the book follow the time of the order, so only UPDATED_AT has to sort. */
export function ordersConnection(args: Args, context: Context) {
  const found = orderSearch(args["query"]);
  const seen = maySee(context);
  const wanted = (order: Order) => seen(order) && found(order);
  if (context.bulkOrders) {
    const edges = context.bulkOrders.filter(wanted).map((node) => ({ node, cursor: node.id }));
    return toConnection(edges, { hasNextPage: false, hasPreviousPage: false });
  }
  const sortKey = textIn(args, "sortKey") ?? "PROCESSED_AT";
  const sort = SORTS[sortKey];
  if (!sort)
    throw new GraphQLError(`The stand-in does not sort orders by ${sortKey}: add it in orders-connection.ts`);
  const page = pageOf(args, "orders");
  // The last of a list are the first of the reversed list.
  const backwards = page.last !== null;
  const descending = page.reverse !== backwards;
  const size = page.first ?? page.last ?? 0;
  const after = page.after ?? page.before;
  const picked = [
    ...pick(context, sort, wanted, {
      descending,
      size: size + 1,
      after: after === null ? null : keyIn(after),
    }),
  ];
  const more = picked.length > size;
  const nodes = picked.slice(0, size);
  if (backwards) nodes.reverse();
  const edges = nodes.map((node) => ({ node, cursor: cursorFor(sort(node)) }));
  return toConnection(edges, toFlags(page, more));
}

const toFlags = (page: Page, more: boolean) =>
  page.last === null
    ? { hasNextPage: more, hasPreviousPage: page.after !== null }
    : { hasNextPage: page.before !== null, hasPreviousPage: more };

type Slice = { descending: boolean; size: number; after: Key | null };

function* pick(
  context: Context,
  sort: (order: Order) => Key,
  wanted: (order: Order) => boolean,
  slice: Slice,
) {
  let left = slice.size;
  for (const order of inOrder(context, sort, slice)) {
    if (left === 0) return;
    if (!wanted(order)) continue;
    left -= 1;
    yield order;
  }
}

function inOrder(
  { shop }: Context,
  sort: (order: Order) => Key,
  { descending, after }: Slice,
): Iterable<Order> {
  if (sort === byPlace) {
    if (descending) return shop.orders.newestFirst(after ? { to: after.index } : {});
    return shop.orders.all(after ? { from: after.index + 1 } : {});
  }
  const all = [...shop.orders.all()].map((order) => ({ order, key: sort(order) }));
  const beyond =
    after === null
      ? all
      : all.filter(({ key }) => (descending ? isBefore(key, after) : isBefore(after, key)));
  const direction = descending ? -1 : 1;
  return beyond
    .toSorted((a, b) => (isBefore(a.key, b.key) ? -direction : direction))
    .map(({ order }) => order);
}

const cursorFor = (key: Key): string =>
  Buffer.from(JSON.stringify([key.text, key.index])).toString("base64url");

function keyIn(cursor: string): Key {
  try {
    const [text, index] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown];
    if (typeof text === "string" && typeof index === "number") return { text, index };
  } catch {
    // Falls through to the one error for every bad cursor.
  }
  throw new GraphQLError("Invalid cursor for current pagination sort.", {
    extensions: { code: "BAD_REQUEST" },
  });
}

/** QueryRoot.ordersCount: counts up to the limit, then says AT_LEAST. */
export function countOrders(args: Args, context: Context) {
  const found = orderSearch(args["query"]);
  const seen = maySee(context);
  const limit =
    args["limit"] === null ? Infinity : typeof args["limit"] === "number" ? args["limit"] : COUNT_LIMIT;
  let count = 0;
  for (const order of context.shop.orders.all()) {
    if (!seen(order) || !found(order)) continue;
    if (count === limit) return { count, precision: "AT_LEAST" };
    count += 1;
  }
  return { count, precision: "EXACT" };
}
