import { findCarrier } from "./carrier-book.ts";
import { hasFormat } from "./number-index.ts";
import { trackingNumberKey } from "./tracking-number.ts";

/**
 * Whether a carrier can have given out a number. Impossible only where everything that it gives out is known: this accuses the
 * merchant of a typing error, so a real number must never be it.
 */
export function isPossibleNumber(carrierId: string, number: string): "fits" | "unknown" | "impossible" {
  const carrier = findCarrier(carrierId);
  const key = trackingNumberKey(number);
  if (!carrier || key === "") return "unknown";
  if (carrier.formats?.some((format) => hasFormat(key, format))) return "fits";
  return carrier.conceivable && !carrier.conceivable.test(key) ? "impossible" : "unknown";
}
