import type { Pressure } from "../urgency.ts";

/** The colour in which something presses. */
export const PRESSURE_TONE = { now: "critical", soon: "warning", look: "info" } as const satisfies Record<
  Pressure,
  string
>;
