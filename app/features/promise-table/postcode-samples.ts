import type { PostcodePattern } from "#app/features/delivery-rules/postcodes.ts";

/**
 * Postcodes such that every set of patterns that some postcode fits is fitted by one of these, British districts and
 * postcodes shorter than their pattern aside. As text, each pattern is a stretch from its first to behind its last
 * prefix; between two neighbouring ends of stretches nothing changes, so one postcode from each end will do.
 */
export function postcodeSamples(patterns: readonly PostcodePattern[]): string[] {
  const longest = Math.max(0, ...patterns.map(({ low }) => low.length));
  const ends = patterns.flatMap(({ low, high }) => [low, high, after(high)]);
  return [...new Set(ends.flatMap((end) => [end, end.padEnd(longest, "0")]))].filter((end) => end !== "");
}

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The next text of the same length: "909" to "910", "A9" to "AA"; "" after the last one. */
function after(text: string): string {
  const sign = SIGNS.indexOf(text.slice(-1));
  if (sign < 0) return "";
  if (sign < SIGNS.length - 1) return text.slice(0, -1) + SIGNS.charAt(sign + 1);
  const carried = after(text.slice(0, -1));
  return carried && `${carried}0`;
}
