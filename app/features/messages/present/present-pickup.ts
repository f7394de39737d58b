import { parseCarrierRules } from "#app/features/carriers/carrier-rules.ts";
import { maskFor } from "#app/features/carriers/mask.ts";
import { maskPlace } from "#app/features/carriers/mask-place.ts";
import { oneLine } from "#app/lib/text.ts";
import type { MailValues } from "../mail-values.ts";
import type { ParcelOfMessage, ShopOfMessage } from "../message-facts.ts";

/**
 * Where parcels wait for the reader: their town, if it is one for all of them and the merchant does not hide it. No source says
 * until when.
 */
export function presentPickup(
  parcels: readonly ParcelOfMessage[],
  { carrierRules }: Pick<ShopOfMessage, "carrierRules">,
): NonNullable<MailValues["pickup"]> {
  const rules = parseCarrierRules(carrierRules);
  const places = parcels.map(({ carrierId, carrierName, pickupPlace }) => {
    const found = maskFor(rules, carrierId);
    // A name that the book does not have stands in no list of names to hide.
    const told = carrierName !== null && carrierName !== found?.showAs ? [carrierName] : [];
    const mask = found && { ...found, hiddenWords: [...found.hiddenWords, ...told] };
    return oneLine(maskPlace(pickupPlace, mask)?.city ?? "", 80);
  });
  const [place, ...others] = new Set(places);
  return { place: others.length === 0 && place ? place : null, until: null };
}
