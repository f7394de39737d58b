import { GraphQLError } from "graphql";
import { financialStatusOf, fulfillmentStatusOf } from "../state/order-totals.ts";
import type { Order } from "../state/records.ts";
import { compares, parseSearch, SearchSyntaxError, type Comparator, type Test } from "./search-syntax.ts";

/** Turns the `query` argument of orders, ordersCount into a test. Throws a GraphQLError for filters it does not know. */
export function orderSearch(query: unknown): Test<Order> {
  if (typeof query !== "string" || query.trim() === "") return () => true;
  try {
    return parseSearch(query, orderFilter, plainText);
  } catch (error) {
    if (error instanceof SearchSyntaxError)
      throw new GraphQLError(error.message, { extensions: { code: "BAD_REQUEST" } });
    throw error;
  }
}

/** https://shopify.dev/docs/api/admin-graphql/2026-10/queries/orders#arguments-query */
function orderFilter(field: string, comparator: Comparator, value: string): Test<Order> {
  switch (field) {
    case "id": {
      const number = Number(value.replace(/^gid:\/\/shopify\/Order\//, ""));
      const test = compares(comparator, number);
      return (order) => test(Number(order.id));
    }
    case "name":
      return (order) => order.name.replace(/^#/, "") === value.replace(/^#/, "");
    case "email":
      return (order) => order.email.toLowerCase() === value.toLowerCase();
    case "created_at":
    case "processed_at":
      return byInstant(comparator, value, (order) => order.createdAt);
    case "updated_at":
      return byInstant(comparator, value, (order) => order.updatedAt);
    case "status":
      return statusFilter(value);
    case "fulfillment_status":
      return fulfillmentFilter(value);
    case "financial_status":
      return (order) => financialStatusOf(order) === value;
    case "tag":
      return (order) => order.tags.includes(value);
    default:
      // Shopify would only warn and find everything; a stand-in had better say so.
      throw new SearchSyntaxError(
        `The stand-in does not know the order filter "${field}": add it in order-search.ts`,
      );
  }
}

function byInstant(comparator: Comparator, value: string, of: (order: Order) => string): Test<Order> {
  const wanted = value === "now" ? Date.now() : Date.parse(value);
  if (Number.isNaN(wanted)) throw new SearchSyntaxError(`"${value}" is no date`);
  const test = compares(comparator, wanted);
  return (order) => test(Date.parse(of(order)));
}

function statusFilter(value: string): Test<Order> {
  if (value === "any") return () => true;
  if (value === "open") return (order) => order.closedAt === null && order.cancelledAt === null;
  if (value === "closed") return (order) => order.closedAt !== null;
  if (value === "cancelled") return (order) => order.cancelledAt !== null;
  if (value === "not_closed") return (order) => order.closedAt === null;
  throw new SearchSyntaxError(`"${value}" is no order status`);
}

function fulfillmentFilter(value: string): Test<Order> {
  const wanted = {
    unshipped: "unfulfilled",
    unfulfilled: "unfulfilled",
    shipped: "fulfilled",
    fulfilled: "fulfilled",
    partial: "partial",
  }[value];
  if (!wanted) throw new SearchSyntaxError(`The stand-in does not know the fulfillment status "${value}"`);
  return (order) => fulfillmentStatusOf(order) === wanted;
}

function plainText(word: string): Test<Order> {
  const wanted = word.toLowerCase().replace(/\*$/, "");
  return (order) =>
    [order.name, order.email, order.shippingAddress.firstName, order.shippingAddress.lastName].some((text) =>
      text.toLowerCase().includes(wanted),
    );
}
