const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A short name for a text: 13 letters and digits, the same for ever and everywhere (FNV-1a, 64 bits, over UTF-16 units).
 * For telling a handful of things apart; no protection against anybody.
 */
export function shortHash(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * FNV_PRIME);
  return hash.toString(36).padStart(13, "0");
}
