import { SHIPMENT_STATUSES, type ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS, type TroubleKind } from "#app/features/troubles/trouble.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { formatPlace, parsePlace, SORTS, type Direction, type Place, type Sort } from "./page-place.ts";

/** The tabs above the list. */
export const VIEWS = ["all", "moving", "attention", "delivered", "ended"] as const;
export type View = (typeof VIEWS)[number];

/** Which shipments. */
export type ListFilter = {
  view: View;
  /** An order number, a tracking number or an e-mail address, whole. */
  search: string;
  statuses: ShipmentStatus[];
  /** What is wrong with them. */
  troubles: TroubleKind[];
  carriers: string[];
  shippedFrom: CalendarDate | null;
  shippedTo: CalendarDate | null;
};

/** Which shipments, in which order, from which place on. It is the address of the page: one can share and reload it. */
export type ListQuery = ListFilter & {
  sort: Sort;
  direction: Direction;
  after: Place | null;
  before: Place | null;
};

export const FIRST_PAGE: ListQuery = {
  view: "all",
  search: "",
  statuses: [],
  troubles: [],
  carriers: [],
  shippedFrom: null,
  shippedTo: null,
  sort: "shipped",
  direction: "desc",
  after: null,
  before: null,
};

const SEARCH_MAX = 200;
const CHOICES_MAX = 20;

/** Reads the page's address. Whatever does not fit is left out: an old or mangled link still shows a list. */
export function parseListQuery(params: Iterable<readonly [string, string]>): ListQuery {
  const given: Record<string, string[]> = {};
  for (const [name, value] of params) (given[name] ??= []).push(value);
  const first = (name: string) => given[name]?.[0];
  const chosen = <Choice extends string>(name: string, choices: readonly Choice[]) =>
    choices.filter((choice) => given[name]?.includes(choice));
  const one = <Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice) =>
    choices.find((choice) => choice === first(name)) ?? fallback;
  return {
    view: one("view", VIEWS, FIRST_PAGE.view),
    search: (first("search") ?? "").trim().slice(0, SEARCH_MAX),
    statuses: chosen("status", SHIPMENT_STATUSES),
    troubles: troublesIn(given.need ?? []),
    carriers: [...new Set(given.carrier ?? [])].filter(Boolean).slice(0, CHOICES_MAX),
    shippedFrom: parseCalendarDate(first("from")),
    shippedTo: parseCalendarDate(first("to")),
    sort: one("sort", SORTS, FIRST_PAGE.sort),
    direction: one("direction", ["desc", "asc"], FIRST_PAGE.direction),
    after: parsePlace(first("after")),
    before: parsePlace(first("before")),
  };
}

/** Kinds had other names once, and links are kept. */
const OLD_NAMES: Readonly<Record<string, TroubleKind>> = { silent: "stalled", pickup: "pickup_waiting" };

function troublesIn(names: string[]): TroubleKind[] {
  const kinds = new Set<string>(
    names.map((name) => (Object.hasOwn(OLD_NAMES, name) ? OLD_NAMES[name] : name) ?? ""),
  );
  return TROUBLE_KINDS.filter((kind) => kinds.has(kind));
}

/** The query as address parameters, defaults left out. parseListQuery reads them back. */
export function toListParams(query: ListQuery): [string, string][] {
  const one = (name: string, value: string | null, fallback = ""): [string, string][] =>
    value === null || value === fallback ? [] : [[name, value]];
  const many = (name: string, values: readonly string[]) =>
    values.map((value): [string, string] => [name, value]);
  return [
    ...one("view", query.view, FIRST_PAGE.view),
    ...one("search", query.search),
    ...many("status", query.statuses),
    ...many("need", query.troubles),
    ...many("carrier", query.carriers),
    ...one("from", query.shippedFrom),
    ...one("to", query.shippedTo),
    ...one("sort", query.sort, FIRST_PAGE.sort),
    ...one("direction", query.direction, FIRST_PAGE.direction),
    ...one("after", query.after && formatPlace(query.after)),
    ...one("before", query.before && formatPlace(query.before)),
  ];
}

/** True when the merchant narrowed the list down, so that "nothing" means "no match". */
export const isNarrowed = (query: ListFilter): boolean =>
  query.search !== "" ||
  query.statuses.length + query.troubles.length + query.carriers.length > 0 ||
  query.shippedFrom !== null ||
  query.shippedTo !== null ||
  query.view !== "all";
