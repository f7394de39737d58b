import type { Weekday } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";

/**
 * What a merchant says about days. Everything may be left as it is: a shop that never opened the page has
 * `USUAL_RULES` and gets what is usual in its country. Stored as JSON; `parse-rules.ts` reads and checks it.
 */
export type DeliveryRules = {
  shown: Shown;
  /** "learned": rules at first, the shop's own deliveries as they come in. "rules": rules alone, for ever. */
  source: "learned" | "rules";
  /** The probability of a broken promise from which a parcel counts as running late: 0.05 to 0.95. */
  lateFrom: number;
  /** Whether several items wait for the latest of them, or each may come by itself. */
  severalItems: "together" | "apart";
  /** Where parcels start, unless a location has an entry of its own. */
  origin: Origin;
  locations: LocationOrigin[];
  /** In the merchant's order: the first that fits an item decides for it. */
  handling: HandlingRule[];
  /** What holds for methods that no entry of `methods` matches; null parts follow the destination's country. */
  carrierDays: CarrierDays;
  methods: ShippingMethod[];
  /** The most exact place wins: postcode before province before country; between equals the first. */
  zones: DestinationZone[];
  transit: TransitRule[];
};

/** 80, 90 or 95: how many parcels in a hundred shall have come by the date shown. */
export type Certainty = 80 | 90 | 95;
export const CERTAINTIES = [80, 90, 95] as const satisfies Certainty[];

export type Shown = {
  certainty: Certainty;
  /** "by": one date, the last day. "range": first to last day. */
  form: "by" | "range";
  wording: "arrives" | "estimated" | "get_it" | "own";
  /** The merchant's words by language ("en"), with `{date}` where the date goes; used with wording "own". */
  ownText: Record<string, string>;
  /** A window with more days than this says nothing, so nothing is shown. */
  maxDays: number;
};

export type DaysRange = { min: number; max: number };
/** Both days belong to it. */
export type ClosedDays = { from: CalendarDate; to: CalendarDate; name: string };

export type Origin = {
  /** IANA zone of the cut-offs; null: the shop's. */
  zone: string | null;
  /** For public holidays; null: the shop's. */
  countryCode: string | null;
  provinceCode: string | null;
  /** Seven entries, Monday first: "14:00" local, or null for a day without work. */
  cutoffs: (string | null)[];
  /** Work days from the order to the hand-over: 0 is the same day. */
  handling: DaysRange;
  closedOnHolidays: boolean;
  closedDays: ClosedDays[];
};

/** `locationId` is the number in gid://shopify/Location/…. */
export type LocationOrigin = { locationId: string; name: string; origin: Origin };

export type ItemMatch = {
  kind: "product" | "tag" | "vendor" | "collection" | "type";
  /** Product and collection: the number of the gid. Others: the text, compared without regard to case. */
  value: string;
  /** What the merchant knows it by. */
  label: string;
};

export type HandlingRule = {
  id: string;
  match: ItemMatch;
  /** Null: as at the origin. */
  days: DaysRange | null;
  /** Pre-order or back-order: work does not start before this day. */
  readyOn: CalendarDate | null;
};

export type CarrierDays = {
  /** Days on which the carrier collects from the origin. Null: every work day of the origin. */
  collectionDays: Weekday[] | null;
  /** Days on which it delivers. Null: what is usual in the destination's country. */
  deliveryDays: Weekday[] | null;
  /** Null: what is usual in the destination's country. */
  deliversOnHolidays: boolean | null;
};

export type ShippingMethod = {
  id: string;
  name: string;
  /** Rate titles, codes or carrier names that are this method, compared without regard to case and width. */
  matches: string[];
  /** "pickup": the shopper comes; the window is when it is ready. */
  kind: "carrier" | "pickup";
  carrierDays: CarrierDays;
};

export type DestinationPlace = {
  countryCode: string;
  /** ISO province codes without the country ("JP-47" and "47" both in, stored "47"); empty: the whole country. */
  provinceCodes: string[];
  /** Prefixes ("90") or ranges ("900-909"); empty: every postcode. */
  postcodes: string[];
};

export type DestinationZone = {
  id: string;
  name: string;
  places: DestinationPlace[];
  /** Days on which nothing is delivered there. */
  closedDays: ClosedDays[];
};

/** A cell of the transit table; null is "any". */
export type TransitRule = {
  methodId: string | null;
  zoneId: string | null;
  days: DaysRange;
  /** Business days are Monday to Friday without the destination's public holidays. */
  count: "business" | "calendar";
};
