import { canonicalJson } from "#app/lib/json.ts";
import type { KeptEstimate } from "./kept-estimate.ts";

/** True when nothing but `open` differs: a morning may have closed what nothing new is known of. */
export function isSameEstimate(a: KeptEstimate, b: KeptEstimate): boolean {
  return (
    plain(a) === plain(b) &&
    sameBytes(a.purchaseCurve, b.purchaseCurve) &&
    sameBytes(a.handoverCurve, b.handoverCurve)
  );
}

function plain(estimate: KeptEstimate): string {
  const { purchaseCurve: _, handoverCurve: __, open: ___, ...rest } = estimate;
  return canonicalJson(rest);
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.length === b.length && a.every((byte, place) => byte === b[place]));
