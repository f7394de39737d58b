import type { z } from "zod";
import type { pageDesignSchema } from "../page-design.ts";

/** A ready design as it is written down: what a merchant would leave alone is left out. */
export type ReadyDesign = Pick<z.input<typeof pageDesignSchema>, "style" | "blocks">;

/** Questions that shoppers ask, each where it comes up, in our own words. */
export const OUR_QUESTIONS: Extract<ReadyDesign["blocks"][number], { type: "faq" }>["entries"] = [
  { ours: "when", when: ["preparing", "delayed_before_handover"] },
  { ours: "address", when: ["preparing", "shipped"] },
  { ours: "late", when: ["late"] },
  { ours: "customs", when: ["customs"] },
];
