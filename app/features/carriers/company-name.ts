import { CARRIERS, findCarrier } from "./carrier-book.ts";
import { CARRIER_FAMILIES, type CarrierFamily } from "./carrier-families.ts";
import { nameKey, nameKeys } from "./name-key.ts";

/** Every name of every carrier; of two carriers that share one, the first in the book has it. */
const idsByKey = new Map<string, string>();
for (const { id, name, homeNames, aliases } of CARRIERS)
  for (const told of [id, name, ...Object.values(homeNames ?? {}), ...(aliases ?? [])]) {
    const key = nameKey(told);
    if (!idsByKey.has(key)) idsByKey.set(key, id);
  }

const asFamily = (carrierId: string): CarrierFamily => ({ memberIds: [carrierId], at: {} });
const families = new Map([
  ...[...idsByKey].map(([key, id]) => [key, asFamily(id)] as const),
  ...CARRIER_FAMILIES,
]);

/** The carriers that a company's name may mean, or null when the book has none of that name. */
export function familyOfName(company: string): CarrierFamily | null {
  for (const key of nameKeys(company)) {
    const family = families.get(key);
    if (family) return family;
  }
  return null;
}

/** The one carrier that a company's name means; null when the book has none, or several ("DHL"). */
export function carrierIdOfName(company: string | null): string | null {
  const family = company === null ? null : familyOfName(company);
  const [only, ...others] = family?.memberIds ?? [];
  return only && others.length === 0 && findCarrier(only) ? only : null;
}
