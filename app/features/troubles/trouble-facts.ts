import { z } from "zod";
import { EXCEPTION_REASONS } from "#app/features/shipments/shipment.ts";
import { parseCalendarDate } from "#app/lib/time.ts";

/** What is wrong with a tracking number. */
const NUMBER_FAULTS = ["impossible", "refused", "not_found"] as const;
export type NumberFault = (typeof NUMBER_FAULTS)[number];

/** By what it is too long: what the shop's own parcels took, what is usual anywhere, or the merchant's own choice. */
const BASES = ["learned", "usual", "own"] as const;

/** The limit that was passed. Hours as the clock counts them, or days on which people work. */
export type Limit = {
  count: number;
  unit: "hours" | "days" | "work_days";
  basis: (typeof BASES)[number];
  /** How long half of the parcels of the lane take at most, in hours, and from how many of them it is known. */
  usualHours?: number | undefined;
  sample?: number | undefined;
};

const schema = z.object({
  reason: z.enum(EXCEPTION_REASONS).optional().catch(undefined),
  /** It is back already. */
  isBack: z.boolean().optional().catch(undefined),
  number: z.enum(NUMBER_FAULTS).optional().catch(undefined),
  /** The last day that the shopper was told. */
  promisedTo: z
    .string()
    .transform((text) => parseCalendarDate(text) ?? undefined)
    .optional()
    .catch(undefined),
  limit: z
    .object({
      count: z.number(),
      unit: z.enum(["hours", "days", "work_days"]),
      basis: z.enum(BASES),
      usualHours: z.number().optional(),
      sample: z.number().optional(),
    })
    .optional()
    .catch(undefined),
});

/** What a trouble is about, as far as it has to do with it. Nothing in it points at a person. */
export type TroubleFacts = z.infer<typeof schema>;

/** Facts as they are stored; what this version does not know is left out. */
export function parseTroubleFacts(stored: unknown): TroubleFacts {
  const read = schema.safeParse(stored);
  return read.success ? read.data : {};
}
