import type { Carrier } from "./carrier.ts";
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
  return isInconceivable(carrier, key) ? "impossible" : "unknown";
}

/** Whether a number (its key), of which it is known that it has none of the carrier's formats, cannot be the carrier's. */
export const isInconceivable = ({ conceivable }: Carrier, key: string): boolean =>
  conceivable !== undefined && key !== "" && !conceivable.test(key);
