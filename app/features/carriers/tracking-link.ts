import { trackingNumberKey } from "./tracking-number.ts";

const URL_LENGTH_MAX = 2000;

/** A web address that a shopper may be sent to, or null: never another scheme, nothing that could leave an attribute. */
export function parseTrackingUrl(url: string | null): string | null {
  const plain = url?.trim() ?? "";
  return plain.length <= URL_LENGTH_MAX && /^https?:\/\/[^\s/?#"'<>\\`]+[^\s"'<>\\`]*$/i.test(plain)
    ? plain
    : null;
}

/**
 * Which of a fulfillment's addresses belongs to which of its numbers: the one that holds the number, else the one at the
 * same place, else the only one when it speaks of no number. Lists of unequal length are common.
 */
export function matchTrackingUrls(numbers: string[], urls: (string | null)[]): (string | null)[] {
  const links = urls.map(parseTrackingUrl);
  const keys = numbers.map(trackingNumberKey);
  const holds = (link: string | null, key: string) => link !== null && trackingNumberKey(link).includes(key);
  const isGeneral = (link: string | null) => !keys.some((key) => holds(link, key));
  const told = [...new Set(links.filter((link) => link !== null))];
  return keys.map((key, index) => {
    const holding = links.find((link) => holds(link, key));
    if (holding) return holding;
    const candidate = links.length === numbers.length ? links[index] : told.length === 1 ? told[0] : null;
    return candidate && isGeneral(candidate) ? candidate : null;
  });
}
