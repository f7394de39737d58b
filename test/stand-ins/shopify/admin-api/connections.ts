import { GraphQLError } from "graphql";
import type { Args, Context } from "./context.ts";

const LARGEST_PAGE = 250;

export type Page = {
  first: number | null;
  last: number | null;
  after: string | null;
  before: string | null;
  reverse: boolean;
};

/** Reads and checks the paging arguments, in Shopify's words when they are wrong. */
export function pageOf(args: Args, fieldName: string): Page {
  const size = (name: "first" | "last"): number | null => {
    const value = args[name];
    if (typeof value !== "number") return null;
    if (value < 0) throw invalid(`${name} must be greater than or equal to 0`);
    if (value > LARGEST_PAGE) throw invalid(`${name} cannot exceed ${LARGEST_PAGE}`);
    return value;
  };
  const cursor = (name: "after" | "before") => (typeof args[name] === "string" ? args[name] : null);
  const page = {
    first: size("first"),
    last: size("last"),
    after: cursor("after"),
    before: cursor("before"),
    reverse: args["reverse"] === true,
  };
  if (page.first !== null && page.last !== null)
    throw invalid("providing both first and last is not supported");
  if (page.first === null && page.last === null)
    throw invalid(`you must provide one of first or last (${fieldName})`);
  return page;
}

const invalid = (message: string) => new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });

export type Edge<T> = { node: T; cursor: string };

export function toConnection<T>(edges: Edge<T>[], more: { hasNextPage: boolean; hasPreviousPage: boolean }) {
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: edges.length,
  };
}

const cursorAt = (place: number) => Buffer.from(`place:${place}`).toString("base64url");

function placeOf(cursor: string): number {
  const match = /^place:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString());
  if (!match)
    throw new GraphQLError("Invalid cursor for current pagination sort.", {
      extensions: { code: "BAD_REQUEST" },
    });
  return Number(match[1]);
}

/** A connection over a short list that lies in memory. In a bulk operation the whole list. */
export function connectionOf<T>(list: readonly T[], args: Args, context: Context, fieldName: string) {
  const ordered = args["reverse"] === true ? list.toReversed() : list;
  const edges = ordered.map((node, place) => ({ node, cursor: cursorAt(place) }));
  if (context.bulkOrders) return toConnection(edges, { hasNextPage: false, hasPreviousPage: false });
  const page = pageOf(args, fieldName);
  const from = page.after === null ? 0 : placeOf(page.after) + 1;
  const to = page.before === null ? edges.length : placeOf(page.before);
  const start = page.last === null ? from : Math.max(from, to - page.last);
  const end = page.first === null ? to : Math.min(to, from + page.first);
  return toConnection(edges.slice(start, end), {
    hasNextPage: end < edges.length,
    hasPreviousPage: start > 0,
  });
}
