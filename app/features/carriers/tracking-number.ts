import { cutText } from "#app/lib/text.ts";

/** Longer "numbers" are somebody's notes; the index that finds shipments by number has its limits too. */
const NUMBER_LENGTH_MAX = 120;
/** No fulfillment has more parcels than Shopify takes tracking numbers for. */
const NUMBERS_MAX = 250;

/**
 * What two spellings of one tracking number have in common: full-width letters, lower case, and the spaces, dots and
 * hyphens of "4001-2345 6782" do not make it another number. Empty for a number with nothing in it.
 */
export function trackingNumberKey(number: string | null): string {
  const given = number ?? "";
  if (/^[A-Z0-9]*$/.test(given)) return given; // as almost all are, and this is asked of every number
  return given
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-‐-―_]/g, "");
}

/** The number as it is shown: the sender's spelling, without width variants and stray spaces. */
export const displayTrackingNumber = (number: string): string =>
  cutText(number.normalize("NFKC").trim().replace(/\s+/g, " "), NUMBER_LENGTH_MAX);

/**
 * The numbers in what a merchant typed, each once, in order. Several are often joined in one field:
 * "1Z999, 1Z998; 1Z997". Spaces do not part them, because carriers print "4001 2345 6782".
 */
export function splitTrackingNumbers(fields: readonly (string | null)[]): string[] {
  const numbers = new Map<string, string>();
  for (const field of fields)
    for (const part of (field ?? "").split(/[,;|、，；\r\n\t]+/)) {
      const key = trackingNumberKey(part);
      if (key !== "" && !numbers.has(key) && numbers.size < NUMBERS_MAX)
        numbers.set(key, displayTrackingNumber(part));
    }
  return [...numbers.values()];
}
