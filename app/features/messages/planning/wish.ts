import type { Instant } from "#app/lib/time.ts";
import type { MessageAbout, SkipReason } from "../message.ts";
import type { PlannedMoment } from "../moments.ts";

/** One thing that happened and that its moment would tell, before anything else of the order is looked at. */
export type Wish = {
  dedupeKey: string;
  moment: PlannedMoment;
  about: MessageAbout;
  /** When it came true. */
  happenedAt: Instant;
  /** What its own rule has against telling it. */
  against: SkipReason[];
  /** When first heard of later than so long after it happened, it is no news. */
  freshMs: number;
  /** It is pointless from then on, even if it was planned in time. */
  uselessAt?: Instant | null;
  /** Not before then, because the shopper has been told of the like. */
  notBefore?: Instant | null;
  /** The merchant's wait ends then at the latest: afterwards the news is worth less. */
  hurryBy?: Instant | null;
  /** A tracking number may follow. */
  lacksNumber?: boolean;
  /** Wishes of the same order with the same group are told by one message; null: each by its own. */
  group: string | null;
  /** Whether another of the group may be about to come. */
  mayFollow: boolean;
};

/** Of a wish about the order as a whole. */
export const WHOLE_ORDER: MessageAbout = { fulfillmentIds: [], shipmentIds: [] };
