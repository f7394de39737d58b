import { z } from "zod";
import { PAGE_LANGUAGES } from "./page-languages.ts";
import { SITUATIONS } from "./situations.ts";

/** When a block is shown: every condition that is set must hold; a list holds when one of it does. Nothing set: always. */
export const blockRules = z.object({
  situations: z.array(z.enum(SITUATIONS)).default([]),
  /** Where the parcel goes: "US". */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(250)
    .default([]),
  languages: z.array(z.enum(PAGE_LANGUAGES)).default([]),
  /** Tags of the order, without regard to case. */
  tags: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  /** Null: every shopper's. */
  firstOrder: z.boolean().nullable().default(null),
});
export type BlockRules = z.infer<typeof blockRules>;
