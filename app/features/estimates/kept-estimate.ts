import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { KeyChain, Outcome, Part, Stage } from "./learned.ts";

/** Where a promise comes from: a window of Shopify's own that stood at checkout, the merchant's rules, or the shop's past. */
export type PromiseBasis = "shopify" | "rules" | "learned";
/** What we believe now may also lean on the carrier's own date. */
export type ExpectationBasis = PromiseBasis | "carrier";

/** How a parcel's way ended. "parcels": an order all of which has left, and whose parcels have estimates of their own. */
export type Ending = "delivered" | "parcels" | "cancelled" | "returned" | "replaced" | "given_up";

/** How it stands with a promise that is not kept yet; null when all is well, or when nobody can know. */
export const LATENESSES = ["running_late", "late"] as const;
export type Lateness = (typeof LATENESSES)[number];

/** What the shopper was told. Written once and kept for ever. */
export type Told = {
  at: Instant;
  from: DayNumber;
  to: DayNumber;
  /** Null when it was Shopify's own window. */
  level: Certainty | null;
  basis: PromiseBasis;
};

/** The middle of the belief when it was first written down, and the last day that each certainty would have promised. */
export type WhatIf = { likelyOn: DayNumber; by: Record<Certainty, DayNumber> };

export type Expected = { from: DayNumber; to: DayNumber; basis: ExpectationBasis };

/** What the next look at a parcel needs without planning its way again. Nothing in it points at a person. */
export type KeptTraits = {
  keys: Record<Part, KeyChain>;
  /** Whose speed of today is followed; see paceKeysOf. */
  paceKeys: string[];
  /** The rules' own window. */
  window: { from: DayNumber; to: DayNumber };
  kind: "carrier" | "pickup";
  /** When the rules have the carrier take it; null in what was kept before this was. */
  handover: { from: DayNumber; to: DayNumber } | null;
};

/** The estimate of one parcel, or of an order as long as not all of it has left, as it is stored. */
export type KeptEstimate = {
  orderId: OrderId;
  /** "" is the order's own. */
  shipmentId: string;
  promise: Told | null;
  /** False: history, worked out afterwards from what was known then. */
  told: boolean;
  whatIf: WhatIf | null;
  expected: Expected | null;
  carrierOn: DayNumber | null;
  /** That the promise breaks; null when nobody can know. */
  lateProbability: number | null;
  lateness: Lateness | null;
  runningLateAt: Instant | null;
  orderedOn: DayNumber;
  startsOn: DayNumber;
  handedOverOn: DayNumber | null;
  deliveredOn: DayNumber | null;
  endedAs: Ending | null;
  /** Whether anybody would tell of its arrival. */
  seen: boolean;
  test: boolean;
  countryCode: string | null;
  provinceCode: string | null;
  carrierName: string | null;
  methodName: string | null;
  locationId: string | null;
  traits: KeptTraits;
  /** As encodeCurve wrote them. */
  purchaseCurve: Uint8Array<ArrayBuffer> | null;
  handoverCurve: Uint8Array<ArrayBuffer> | null;
  purchaseScore: number | null;
  handoverScore: number | null;
  /** Up to and without which day each stage has been counted into the shop's pace; null: not yet. */
  countedTo: Record<Stage, DayNumber | null>;
  /** Its delivery is counted: what comes after is a correction. */
  settled: boolean;
  outcome: Outcome | null;
  contributed: Outcome | null;
  zone: Zone;
  open: boolean;
};
