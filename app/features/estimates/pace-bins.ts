/**
 * Where a parcel stands in its belief is told in strain, v = -ln(1 - C): 0 at the start, 0.7 when half should be here,
 * 3 when one in twenty is still missing. Pace is followed apart in each of these stretches.
 */
const PACE_EDGES = [0, 0.1, 0.25, 0.5, 0.8, 1.2, 1.6, 2, 2.5, 3, 3.6, 4.4] as const;
export const PACE_BINS = PACE_EDGES.length;

/** Calls back with each stretch that the way from one strain to a later one goes through, and how far. */
export function eachBin(from: number, to: number, visit: (bin: number, length: number) => void): void {
  for (let bin = 0; bin < PACE_BINS; bin += 1) {
    const end = PACE_EDGES[bin + 1] ?? Infinity;
    const start = Math.max(from, PACE_EDGES[bin] ?? 0);
    if (end <= from) continue;
    if (start >= to) return;
    visit(bin, Math.min(end, to) - start);
  }
}
