import { z } from "zod";
import { TROUBLE_KINDS, type TroubleKind } from "./trouble.ts";

/** Kinds of which the shop's own parcels teach how long is too long. */
export const LEARNED_KINDS = ["stalled", "not_handed_over", "unfulfilled"] as const satisfies TroubleKind[];
export type LearnedKind = (typeof LEARNED_KINDS)[number];
/** Kinds that begin after a while. */
export const TIMED_KINDS = [...LEARNED_KINDS, "pickup_waiting"] as const satisfies TroubleKind[];
export type TimedKind = (typeof TIMED_KINDS)[number];

/** After how long: as learned (or as is usual, before enough is), or the merchant's own hours or days. */
export type After = { unit: "learned" } | OwnAfter;
type OwnAfter = { unit: "hours" | "days"; count: number };

/** What a merchant wants to be warned of, and when. */
export type TroubleRules = {
  off: TroubleKind[];
  after: Record<LearnedKind, After> & { pickup_waiting: OwnAfter };
};

/** What one can choose: an hour at least, and never so long that no parcel gets there while it is watched. */
const AFTER_MAX = { hours: 24 * 30, days: 45 } as const;

export const USUAL_RULES: TroubleRules = {
  off: [],
  after: {
    stalled: { unit: "learned" },
    not_handed_over: { unit: "learned" },
    unfulfilled: { unit: "learned" },
    pickup_waiting: { unit: "days", count: 3 },
  },
};

const counted = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("hours"), count: z.number().int().min(1).max(AFTER_MAX.hours) }),
  z.object({ unit: z.literal("days"), count: z.number().int().min(1).max(AFTER_MAX.days) }),
]);
const learnable = z.union([z.object({ unit: z.literal("learned") }), counted]);

const AFTER = {
  stalled: learnable,
  not_handed_over: learnable,
  unfulfilled: learnable,
  // People fetch their parcels when they like: there is nothing to learn from it.
  pickup_waiting: counted,
};
const kinds = z.array(z.enum(TROUBLE_KINDS)).transform((given) => [...new Set(given)]);

const strict = z.object({ off: kinds, after: z.object(AFTER) });
const stored = z.object({
  // A kind that a newer version had is forgotten, and the others are kept.
  off: z
    .array(z.unknown())
    .transform((given) => TROUBLE_KINDS.filter((kind) => given.includes(kind)))
    .catch(USUAL_RULES.off),
  after: z
    .object({
      stalled: AFTER.stalled.catch(USUAL_RULES.after.stalled),
      not_handed_over: AFTER.not_handed_over.catch(USUAL_RULES.after.not_handed_over),
      unfulfilled: AFTER.unfulfilled.catch(USUAL_RULES.after.unfulfilled),
      pickup_waiting: AFTER.pickup_waiting.catch(USUAL_RULES.after.pickup_waiting),
    })
    .catch(USUAL_RULES.after),
});

/** Rules as they are stored, however old; what cannot be read is as usual. */
export function parseTroubleRules(given: unknown): TroubleRules {
  const read = stored.safeParse(given);
  return read.success ? read.data : USUAL_RULES;
}

export type CheckedRules = { kind: "valid"; rules: TroubleRules } | { kind: "invalid"; wrong: TimedKind[] };

/** Rules that a merchant wants to save, or the kinds whose time makes no sense. */
export function checkTroubleRules(given: unknown): CheckedRules {
  const read = strict.safeParse(given);
  if (read.success) return { kind: "valid", rules: read.data };
  const named = new Set(read.error.issues.map(({ path }) => path[1]));
  const wrong = TIMED_KINDS.filter((kind) => named.has(kind));
  return { kind: "invalid", wrong: wrong.length > 0 ? wrong : [...TIMED_KINDS] };
}
