/**
 * Parcels by how far the delivery was from the promised date, earliest first: `early4` is 4 to 7 days early, `late8` 8 or more
 * late. Every delivered parcel is in one of them.
 */
export const OUTCOMES = [
  "early8",
  "early4",
  "early2",
  "early1",
  "onTheDay",
  "late1",
  "late2",
  "late4",
  "late8",
] as const;

/**
 * What the daily roll-up counts of parcels by the date that they were promised for (table PromiseScore, one column each).
 * "Due" are the delivered and the undelivered ones together: a parcel that has not come counts against us until it does.
 */
export const SUM_NAMES = [
  /** Arrived. */
  "delivered",
  /** Not arrived, though it was scanned or never even shipped: late so far, once its day is over. */
  "undelivered",
  /** Shipped but never scanned, or archived without a shipment: nobody tells what became of it. In no other sum. */
  "unheard",
  /** Arrived on or before the promised date. */
  "onTime",
  /** Due parcels with a known likeliest day; of them, arrived on that very day, and at most one day off it. */
  "likelyKnown",
  "exactDay",
  "nearDay",
  /** Due parcels whose window has a first day; of them, arrived inside it, and before it; and the window's length in days. */
  "windowKnown",
  "inWindow",
  "beforeWindow",
  "windowDays",
  ...OUTCOMES,
  /** Days from the order to the promised date and to the delivery, of delivered parcels. */
  "promisedDays",
  "takenDays",
  /** Due parcels promised at a known certainty, and the sum of those certainties (80, 90 or 95 each). */
  "levelKnown",
  "level",
  /** Due parcels whose date came from the merchant's rules alone. */
  "byRules",
  /** For "what if": due parcels for which all three dates are known, and how each of the dates would have done. */
  "compared",
  "onTime80",
  "onTime90",
  "onTime95",
  "days80",
  "days90",
  "days95",
] as const;

export type SumName = (typeof SUM_NAMES)[number];
export type Sums = Readonly<Record<SumName, number>>;

export type Outcome = (typeof OUTCOMES)[number];

export const sumsOf = (count: (name: SumName) => number): Sums =>
  // Every name is given a count, so the record is whole.
  Object.fromEntries(SUM_NAMES.map((name) => [name, count(name)])) as Record<SumName, number>;

/** The sums of several parts of the whole; of none, zeros. */
export const addUp = (parts: readonly Sums[]): Sums =>
  sumsOf((name) => parts.reduce((total, part) => total + part[name], 0));

/** Parcels whose promised date is over and of which it is known whether they came. */
export const dueOf = ({ delivered, undelivered }: Sums): number => delivered + undelivered;
