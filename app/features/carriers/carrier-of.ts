import { findCarrier } from "./carrier-book.ts";
import type { Carrier, CarrierCandidate, CarrierClues, CarrierRules } from "./carrier.ts";
import { carrierNameOf } from "./carrier-name.ts";
import { identifyCarriers } from "./identify-carriers.ts";
import { hasFormat, isSignOf } from "./number-index.ts";
import { trackingNumberKey } from "./tracking-number.ts";

/** Leads over the next candidate that a number alone must have: with a form of its own, and as mere digits at home. */
const LEAD = { sign: 0.05, digits: 0.15 } as const;
/** Fewer digits without a check digit are anybody's. */
const LONG_NUMBER = 16;

/**
 * The carrier of a parcel, by the book's own name; where nothing is sure enough, the name that was told. Somebody's word is enough,
 * and so is a number that only one carrier has.
 */
export function carrierOf(
  clues: CarrierClues,
  rules: CarrierRules,
): { carrierId: string | null; carrierName: string | null } {
  const [first, second] = identifyCarriers(clues, rules);
  const carrier = findCarrier(first?.carrierId ?? null);
  return first && carrier && isSure(carrier, first, second, clues)
    ? { carrierId: carrier.id, carrierName: carrier.name }
    : { carrierId: null, carrierName: carrierNameOf(clues.company) };
}

function isSure(
  carrier: Carrier,
  first: CarrierCandidate,
  second: CarrierCandidate | undefined,
  clues: CarrierClues,
): boolean {
  if (first.basis !== "number" && first.basis !== "country") return true;
  const key = trackingNumberKey(clues.trackingNumber);
  const lead = first.score - (second?.score ?? 0);
  if (isSignOf(carrier, key)) return lead >= LEAD.sign;
  // A name that the book does not have is some other carrier's, as far as mere digits can tell.
  if (first.basis !== "country" || carrierNameOf(clues.company) !== null) return false;
  return lead >= LEAD.digits && (key.length >= LONG_NUMBER || isChecked(carrier, key));
}

const isChecked = (carrier: Carrier, key: string): boolean =>
  carrier.formats?.some((format) => format.check && hasFormat(key, format)) ?? false;
