import type { ExplainedCalendar } from "#app/lib/day-calendar.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { DaysRange } from "./rules.ts";

/** What an estimate is asked for: an order, a cart, or a merchant's "what if". Anything may be unknown. */
export type ParcelTraits = {
  placedAt: Instant;
  destination: Destination;
  method: { title: string | null; code: string | null } | null;
  /** The number of the Shopify location that it ships from, when known. */
  locationId: string | null;
  /** The address of that location, as Shopify has it. Absent: not looked up; rules and the shop's own place stand in. */
  origin?: Place | null;
  items: ItemTraits[];
};

/** Where a parcel starts or ends, as far as known. */
export type Place = {
  countryCode: string | null;
  provinceCode: string | null;
  postcode: string | null;
};
export type Destination = Place;

export type ItemTraits = {
  productId: string | null;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  collectionIds: string[];
};

/** Of the shop itself, for what its rules leave open. */
export type ShopPlace = { zone: Zone; countryCode: string | null; provinceCode: string | null };

/** Which rule said so: one of the merchant's own, by its id, or what is usual. `label` is for people. */
export type RuleRef = { by: "merchant" | "usual"; id: string; label: string };

/** Where a coarser rule had to do, because something was unknown or matched nothing. */
export type Fallback =
  | "no_country"
  | "no_items"
  | "unknown_method"
  | "unknown_zone"
  | "unknown_location"
  | "no_province"
  | "no_postcode"
  /** The rules leave somebody no open day at all, so every day counts as open. */
  | "no_open_day";

/** A part of the way, with the days it takes and who said so. `from` and `to` are the earliest and the latest end of it. */
export type PlanStep = {
  kind:
    | "ordered"
    | "cutoff_missed"
    /** Ordered on a day without work at the origin. */
    | "origin_closed"
    | "pre_order"
    | "handling"
    | "collection"
    | "transit"
    | "delivery_day"
    | "pickup";
  from: DayNumber;
  to: DayNumber;
  days: DaysRange | null;
  rule: RuleRef;
};

/** What the rules alone say, day by day, and everything that the learned estimate builds on. */
export type RulePlan = {
  zone: Zone;
  /** Where it ships from: the rules' own entry, else the location's address, else the shop's. Lanes are named by it. */
  origin: Place;
  /** The calendar day of the order at the origin. */
  orderedOn: DayNumber;
  /** The work day that counts as day 0 of handling: after the cut-off, closed days and a pre-order's date. */
  startsOn: DayNumber;
  handling: DaysRange;
  /** The earliest and the latest day on which the carrier takes it; for local pick-up the day it is ready. */
  handover: { from: DayNumber; to: DayNumber };
  transit: { days: DaysRange; count: "business" | "calendar" };
  window: { from: DayNumber; to: DayNumber };
  kind: "carrier" | "pickup";
  calendars: {
    /** The origin's work days. */
    work: ExplainedCalendar;
    /** Days on which the carrier collects. */
    collection: ExplainedCalendar;
    /** The destination's business days, for transit that counts them. */
    business: ExplainedCalendar;
    /** Days on which something can arrive there. */
    delivery: ExplainedCalendar;
  };
  /** Names of the rules' cells, for what is learned about them: same cell, same history. */
  cells: { handling: string; transit: string };
  steps: PlanStep[];
  fallbacks: Fallback[];
};
