import type { ItemMatch } from "#app/features/delivery-rules/rules.ts";

/** The namespace of metafields that only this app may write; https://shopify.dev/docs/apps/build/custom-data/ownership */
export const PROMISE_METAFIELD = { namespace: "$app", key: "promises", type: "json" } as const;
/** What a checkout extension and a theme can be expected to carry. */
export const PROMISE_TABLE_MAX_BYTES = 32 * 1024;
/** Orders placed in the next sixty days; after that the table is stale and gives nothing. */
export const PROMISE_TABLE_DAYS = 60;

/**
 * Every promise that a shop can make in the next sixty days, worked out ahead: `read-promise.ts` looks it up in a checkout,
 * where no server of ours is asked. Written by `build-promise-table.ts`. Keys are short because shoppers load them.
 *
 * A window is two paths (`day-path.ts`), of its first and of its last day. A row holds the windows of one spot on the map:
 * for each column (kind of item), for each method, two letters that name the first path and two that name the last.
 */
export type PromiseTable = {
  v: 1;
  /** The shop's certainty: so many in a hundred come by the last day. */
  level: number;
  /** A window with more days than this is not shown. */
  maxDays: number;
  /** How the merchant wants it said. */
  shown: { form: "by" | "range"; wording: string; ownText: Record<string, string> };
  /** 1: several items may come one by one, so a window goes from the first to the last of them. 0: the latest decides. */
  apart: 0 | 1;
  /** Start of the first order day: milliseconds, UTC. */
  since: number;
  /** How long each order day lasts, until its cut-off: minutes. */
  cuts: number[];
  /** Zones and other places that decide, by country, the most exact first. */
  places: Record<string, PackedMatcher[]>;
  /** In the merchant's order: name, titles and codes, and 1 if the shopper comes for it. Rows have one more, for any other. */
  methods: [name: string, matches: string[], pickup: 0 | 1][];
  /** In the merchant's order: what items it is about, and the column that holds them; -1: there is no room for it. */
  handling: [kind: ItemMatch["kind"], value: string, column: number][];
  /** The day (since 1970) that a column's paths count from; column 0 holds items that no entry of `handling` fits. */
  columns: number[];
  /**
   * Rows by the zones that fit ("2.0", "" for none), then by place: "JP-13", "JP-*" (other provinces), "JP" (none given),
   * or "" (no country). -1: there is no room for it.
   */
  spots: Record<string, Record<string, number>>;
  rows: string[];
  /** All paths, each once, between spaces. */
  paths: string;
};

/** Its number, then its provinces or 0 for all, then its postcodes or 0 for all: "900-909", "96", "IV2!" for that district alone. */
export type PackedMatcher = [of: number, provinces: string | 0, postcodes: string | 0];

/** In a row, instead of a path: no promise. */
export const NO_PATH = "__";
