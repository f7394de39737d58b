import type { CarrierTitle } from "#app/features/carriers/carrier-title.ts";
import type { Instant } from "#app/lib/time.ts";
import type { AttentionPlace } from "./attention-query.ts";
import type { TroubleFacts } from "./trouble-facts.ts";
import type { TroubleKind } from "./trouble.ts";

/** One parcel or order in the list of what needs attention, with the most urgent of what is wrong with it. */
export type AttentionRow = {
  subjectId: string;
  kind: TroubleKind;
  /** What is wrong besides. */
  also: TroubleKind[];
  orderId: string;
  orderName: string | null;
  /** Null for an order of which nothing has left. */
  shipmentId: string | null;
  trackingNumber: string | null;
  carrier: CarrierTitle | null;
  urgency: number;
  since: Instant;
  openedAt: Instant;
  endedAt: Instant | null;
  snoozedUntil: Instant | null;
  facts: TroubleFacts;
  note: string | null;
  assignedTo: string | null;
  toldAt: Instant | null;
};

/** How many parcels and orders are in trouble, all together and by kind, and how many were put off. */
export type TroubleCounts = { open: number; snoozed: number; byKind: Record<TroubleKind, number> };

export type AttentionPage = { rows: AttentionRow[]; next: AttentionPlace | null };
