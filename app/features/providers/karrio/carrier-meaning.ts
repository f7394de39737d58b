import type { Meaning } from "#app/features/shipments/statuses.ts";

/** What a carrier's own code says, by our tables of that carrier; null where we have none, or it is not in it. */
export function meaningOfCarrierCode(_carrierId: string | null, _code: string | null): Meaning | null {
  return null;
}
