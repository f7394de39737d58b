import type { KnownDestination } from "#app/features/delivery-rules/match-zones.ts";
import type { PromiseTable } from "./promise-table.ts";

/**
 * The row of a place in its zones, or of the next wider one that says something: of other provinces, of the country as a
 * whole, then the same with one zone less, the least exact first. -1 when nothing is said.
 */
export function rowOf(
  spots: PromiseTable["spots"],
  zones: readonly number[],
  { country, province }: KnownDestination,
): number {
  for (let count = zones.length; count >= 0; count -= 1) {
    const rows = spots[zones.slice(0, count).join(".")] ?? {};
    const row =
      rows[`${country}-${province}`] ?? (province ? rows[`${country}-*`] : null) ?? rows[country ?? ""];
    if (row !== undefined) return row;
  }
  return -1;
}
