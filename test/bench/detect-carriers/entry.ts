import { CARRIERS, findCarrier } from "#app/features/carriers/carrier-book.ts";
import type { CarrierClues } from "#app/features/carriers/carrier.ts";
import { familyOfName } from "#app/features/carriers/company-name.ts";
import { hasFormat } from "#app/features/carriers/number-index.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { Bug } from "#app/lib/errors.ts";

/** A number of which somebody knows whose it is, or whose it is not. */
export type Entry = {
  number: string;
  /** Our ids of the carriers that are right: one, or any of a family. */
  courierIds: readonly string[];
  isValid: boolean;
  company: string | null;
  country: string | null;
};

/** The public data set's codes that are no name of ours. https://github.com/jkeen/tracking_number_data */
const CODES: Readonly<Record<string, readonly string[]>> = {
  amazon: ["amazon-logistics"],
  landmark: ["landmark-global"],
  dpd: ["dpd", "dpd-de", "dpd-uk", "dpd-local", "dpd-poland", "dpd-ireland"],
};

/** The carriers that a courier's code, id or name stands for; for "s10" every post whose form the number has. */
export function courierIdsOf(courier: string, number: string): readonly string[] {
  const code = courier.trim().toLowerCase();
  if (code === "s10") return postsOf(number);
  const coded = CODES[code] ?? (findCarrier(code) ? [code] : null);
  const ids = coded ?? familyOfName(courier.replaceAll("_", " "))?.memberIds ?? [];
  if (ids.length === 0) throw new Bug(`no carrier is called ${courier}`);
  return ids;
}

/** A number that is wrong has no form any more, but still the country at its end. */
function postsOf(number: string): string[] {
  const key = trackingNumberKey(number);
  const posts = CARRIERS.filter(({ formats }) =>
    formats?.some(
      ({ pattern, strength }) => strength === "sign" && pattern.source.endsWith(`${key.slice(-2)}$`),
    ),
  );
  return posts.map(({ id }) => id);
}

/** What is known of an entry, all of it or the number alone. The shop's country is where it sends to, when nothing else is told. */
export const cluesOf = (entry: Entry, withTold: boolean): CarrierClues => ({
  trackingNumber: entry.number,
  company: withTold ? entry.company : null,
  trackingUrl: null,
  shopCountry: withTold ? entry.country : null,
  destinationCountry: withTold ? entry.country : null,
});

/** Whether the right carrier's numbers have any form to be known by: letters, a beginning or a check digit. */
export const hasShape = ({ number, courierIds }: Entry): boolean =>
  courierIds.some((id) =>
    findCarrier(id)?.formats?.some(
      (format) =>
        hasFormat(trackingNumberKey(number), format) && (format.strength !== "digits" || format.check),
    ),
  );
