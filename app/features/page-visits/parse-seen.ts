import { z } from "zod";
import { BEACON_KINDS, type BeaconKind } from "./visit.ts";

/** What a page says was pressed on it. */
export type Seen = { token: string; pageId: string; blockId: string; kind: BeaconKind };

const seen = z.object({
  /** Of the order's link. */
  order: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  page: z.union([z.literal(""), z.string().regex(/^[A-Za-z0-9-]{1,40}$/)]),
  block: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(BEACON_KINDS),
});

/** Reads a form's fields; null when they are none of a page of ours. */
export function parseSeen(fields: Iterable<readonly [string, unknown]>): Seen | null {
  const read = seen.safeParse(Object.fromEntries(fields));
  if (!read.success) return null;
  const { order, page, block, kind } = read.data;
  return { token: order, pageId: page, blockId: block, kind };
}
