import { z } from "zod";
import { dayNumber } from "#app/lib/day-number.ts";
import { emptyScores, type Scores } from "./levels.ts";
import type { Stage } from "./learned.ts";
import { emptyPace, type Pace } from "./pace.ts";

/** What a shop has learned besides its histograms: small, read and written whole. */
export type ShopLearning = {
  /** Deliveries settled so far. */
  outcomeCount: number;
  pace: Record<Stage, Pace>;
  scores: Record<Stage, Scores>;
};

export const emptyState = (): ShopLearning => ({
  outcomeCount: 0,
  pace: { purchase: emptyPace(), handover: emptyPace() },
  scores: { purchase: emptyScores(), handover: emptyScores() },
});

const tally = z.object({
  asOf: z.number().transform(dayNumber),
  came: z.array(z.number()),
  due: z.array(z.number()),
});
const pace = z.object({ whole: tally, places: z.record(z.string(), tally) }).catch(emptyPace);
const scores = z
  .array(
    z.object({ week: z.number(), issued: z.number(), low: z.array(z.number()), high: z.array(z.number()) }),
  )
  .catch(emptyScores);
const stored = z
  .object({
    outcomeCount: z.number().catch(0),
    pace: z.object({ purchase: pace, handover: pace }),
    scores: z.object({ purchase: scores, handover: scores }),
  })
  .catch(emptyState);

/** Reads what was stored (plain JSON of the state). Broken or missing parts start anew; never throws. */
export const parseState = (given: unknown): ShopLearning => stored.parse(given);
