import { z } from "zod";
import { findCarrier } from "./carrier-book.ts";
import type { CarrierRules } from "./carrier.ts";
import { RULE_LIMITS } from "./carrier-rule-limits.ts";

export const NO_CARRIER_RULES: CarrierRules = { names: [], pinned: [], masks: [] };

/**
 * Reads stored rules, or anything else. Never fails: members of lists that are broken, or name a carrier that the book no longer
 * has, are left out alone; what is over a limit is cut.
 */
export function parseCarrierRules(stored: unknown): CarrierRules {
  const read = rulesSchema.safeParse(stored);
  return read.success ? read.data : NO_CARRIER_RULES;
}

/** The members of a list that can be read, at most so many. */
const list = <Item>(item: z.ZodType<Item>, max: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((members) =>
      members
        .flatMap((member) => {
          const read = item.safeParse(member);
          return read.success ? [read.data] : [];
        })
        .slice(0, max),
    );

const word = z.string().trim().min(1).max(RULE_LIMITS.text);
const known = z.string().refine((id) => findCarrier(id) !== null);
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/);

const rulesSchema = z.object({
  names: list(z.object({ company: word, carrierId: known }), RULE_LIMITS.names),
  pinned: list(z.object({ country: z.literal("*").or(country), carrierId: known }), RULE_LIMITS.pinned),
  masks: list(
    z.object({
      carrierId: z.literal("*").or(known),
      showAs: word.nullable().catch(null),
      hidesNumber: z.boolean().catch(true),
      hiddenCountries: list(country, RULE_LIMITS.hiddenCountries),
      hiddenWords: list(word, RULE_LIMITS.hiddenWords),
    }),
    RULE_LIMITS.masks,
  ),
});
