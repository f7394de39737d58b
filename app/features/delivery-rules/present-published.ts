import { z } from "zod";
import type { Instant } from "#app/lib/time.ts";
import type { PublishedView } from "./delivery-dates-view.ts";

/** The row of the promise table, as far as the page tells of it. */
export type PublishedRow = {
  wantedAt: Instant | null;
  publishedAt: Instant | null;
  problem: string | null;
  leftOut: unknown;
};

const leftOutSchema = z.object({ handlingRuleIds: z.array(z.string()), places: z.number() });

/** Whether the shop has the dates of these rules, and what of them there was no room for. Null: nothing was published yet. */
export function presentPublished(row: PublishedRow | null): PublishedView {
  if (row?.problem) return { state: "failed", problem: row.problem };
  if (!row?.publishedAt || row.wantedAt) return { state: "waiting" };
  const leftOut = leftOutSchema.safeParse(row.leftOut);
  return {
    state: "published",
    at: row.publishedAt,
    leftOut: leftOut.success ? leftOut.data : { handlingRuleIds: [], places: 0 },
  };
}
