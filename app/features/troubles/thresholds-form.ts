import { z } from "zod";
import { TIMED_KINDS, type After, type TimedKind, type TroubleRules } from "./trouble-rules.ts";
import { TROUBLE_KINDS, type TroubleKind } from "./trouble.ts";

/** The fields of the form: numbers as they were typed. */
export type ThresholdFields = {
  off: TroubleKind[];
  after: Record<TimedKind, { unit: After["unit"]; count: string }>;
};

export const toFields = ({ off, after }: TroubleRules): ThresholdFields => {
  const typed = TIMED_KINDS.map((kind) => {
    const { unit, ...rest } = after[kind];
    return [kind, { unit, count: "count" in rest ? String(rest.count) : "" }] as const;
  });
  // One entry for each kind.
  return { off: [...off].sort(), after: Object.fromEntries(typed) as ThresholdFields["after"] };
};

const fields = z.object({
  off: z.array(z.enum(TROUBLE_KINDS)),
  after: z.record(
    z.enum(TIMED_KINDS),
    z.object({ unit: z.enum(["learned", "hours", "days"]), count: z.string() }),
  ),
});

/** What the save bar sends, its rules as checkTroubleRules() reads them; null when it is not that. */
export function parseThresholdsForm(form: {
  get(name: string): unknown;
}): { given: unknown; version: number } | null {
  const read = fields.safeParse(readJson(form.get("fields")));
  const version = z.coerce.number().int().min(0).safeParse(form.get("version"));
  if (!read.success || !version.success) return null;
  const after = Object.entries(read.data.after).map(([kind, { unit, count }]) => [
    kind,
    unit === "learned" ? { unit } : { unit, count: /^\d{1,5}$/.test(count.trim()) ? Number(count) : null },
  ]);
  return { given: { off: read.data.off, after: Object.fromEntries(after) }, version: version.data };
}

function readJson(sent: unknown): unknown {
  try {
    return JSON.parse(String(sent));
  } catch {
    return null;
  }
}
