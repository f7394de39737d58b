import type { OrderId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import type { Thresholds } from "./thresholds.ts";
import type { TroubleFacts } from "./trouble-facts.ts";
import type { TroubleRules } from "./trouble-rules.ts";
import type { TroubleKind } from "./trouble.ts";
import type { WatchingShop } from "./watched-order.ts";

/** Something that is wrong now. */
export type FoundTrouble = {
  kind: TroubleKind;
  /** The shipment's id, or "order:<id>". */
  subjectId: string;
  orderId: OrderId;
  shipmentId: string | null;
  orderName: string | null;
  urgency: number;
  since: Instant;
  facts: TroubleFacts;
};

/** What deciding needs besides the order itself. */
export type Watching = {
  rules: TroubleRules;
  thresholds: Thresholds;
  shop: WatchingShop;
  /** Whether a carrier can have given out a number; see the book of carriers. */
  isPossibleNumber: (carrierId: string, number: string) => "fits" | "unknown" | "impossible";
};

/** A parcel that left longer ago, or an order that was placed longer ago, is history: nobody is warned of it. */
const WATCHED_DAYS = 60;
export const watchedSince = (now: Instant): Instant => addMs(now, -WATCHED_DAYS * DAY_MS);

/** Orders without parcels stand in the same list as parcels; no shipment's id looks like this. */
export const orderSubject = (orderId: OrderId): string => `order:${orderId}`;
