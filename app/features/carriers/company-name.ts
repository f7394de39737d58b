import { boundedCache } from "#app/lib/bounded-cache.ts";
import { cutText } from "#app/lib/text.ts";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import { CARRIER_FAMILIES, type CarrierFamily } from "./carrier-families.ts";
import { nameKey, nameKeys } from "./name-key.ts";

/** Every name of every carrier. Of two that share one the first in the book has it, and a Latin name comes before a home name. */
const idsByKey = new Map<string, string>();
for (const { id, name, aliases } of CARRIERS)
  for (const told of [id, name, ...(aliases ?? [])]) file(told, id);
for (const { id, homeNames } of CARRIERS) for (const told of Object.values(homeNames ?? {})) file(told, id);

function file(name: string, id: string): void {
  const key = nameKey(name);
  if (!idsByKey.has(key)) idsByKey.set(key, id);
}

const asFamily = (carrierId: string): CarrierFamily => ({ memberIds: [carrierId], at: {} });
const families = new Map([
  ...[...idsByKey].map(([key, id]) => [key, asFamily(id)] as const),
  ...CARRIER_FAMILIES,
]);

/** A shop writes few names, again and again. */
const NAMES_KEPT = 2_000;
const findFamily = boundedCache(NAMES_KEPT, (company: string): CarrierFamily | null => {
  for (const key of nameKeys(company)) {
    const family = families.get(key);
    if (family) return family;
  }
  return null;
});

/** The carriers that a company's name may mean, or null when the book has none of that name. */
export const familyOfName = (company: string): CarrierFamily | null => findFamily(cutText(company, NAME_MAX));

const NAME_MAX = 200;

/**
 * The one carrier that a company's name means. Null when the book has none, or when several go by the name and none bears it
 * ("DHL"): then country and number must tell, see identifyCarriers.
 */
export function carrierIdOfName(company: string | null): string | null {
  const family = company === null ? null : familyOfName(company);
  const [first = null, ...others] = family?.memberIds ?? [];
  const carrier = findCarrier(first);
  if (!carrier || others.length === 0) return first;
  return nameKeys(company ?? "").includes(nameKey(carrier.name)) ? first : null;
}
