import type { MomentCounts } from "./moment-lines.ts";

/** How far back messages are counted. */
export const COUNTED_DAYS = 30;

/** By moment; one without messages is missing. */
export type MessageCounts = Map<string, MomentCounts>;
