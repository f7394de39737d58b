import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";

const LENGTH_MIN = 10;
const LENGTH_MAX = 40;
const DIGITS_MIN = 8;

/**
 * The key under which a parcel may be looked up by its number alone, or "" for what must not find one. Whoever types a
 * number proves nothing else, so it has to be a thing that nobody comes across by counting up: at least ten letters and
 * digits, eight of them digits. That takes every numbering plan that carriers of some size use (DHL Express 10 digits,
 * Yamato 12, UPS "1Z" and 16, postal "RR123456785JP") and leaves out order numbers, words, and the few short numbers of
 * local couriers, which run on from one to the next.
 */
export function searchableKey(text: string): string {
  const key = trackingNumberKey(text);
  const isLong = key.length >= LENGTH_MIN && key.length <= LENGTH_MAX && /^[A-Z0-9]+$/.test(key);
  return isLong && key.replace(/\D/g, "").length >= DIGITS_MIN ? key : "";
}
