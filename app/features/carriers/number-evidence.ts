import type { Carrier, CarrierClues, NumberFormat } from "./carrier.ts";
import { formatsOf } from "./number-index.ts";

/** That a number can be a carrier's, and how much this says. */
export type NumberEvidence = {
  carrier: Carrier;
  score: number;
  /** Merely so many digits, of a carrier that is not known to work here: worth something only when it is named. */
  isWeak: boolean;
};

const SCORES = { sign: 0.55, shape: 0.45, digits: 0.3 } as const;
/** Digits that nothing checks are anybody's. */
const UNCHECKED_DIGITS = 0.15;

type Countries = Pick<CarrierClues, "shopCountry" | "destinationCountry">;

/** Who may have given out a number (its key), each carrier once with its best format, in no order. */
export function evidenceOfNumber(key: string, countries: Countries): NumberEvidence[] {
  if (key === "") return [];
  const found = formatsOf(key);
  const best = new Map<string, NumberEvidence>();
  const isSigned = found.some(({ format }) => format.strength === "sign" && format.check);
  const isFromHome =
    found.filter(({ carrier, format }) => isHomeNumber(carrier, format, countries)).length > 1;
  for (const { carrier, format } of found) {
    if (format.strength === "digits" && (isSigned || (isFromHome && isStranger(carrier, countries))))
      continue;
    const near = nearness(carrier, countries);
    const isUnchecked = format.strength === "digits" && !format.check;
    const score =
      (isUnchecked ? UNCHECKED_DIGITS : SCORES[format.strength]) +
      (format.often ?? 5) / 100 +
      (format.strength === "sign" ? near / 5 : near);
    if (score > (best.get(carrier.id)?.score ?? 0))
      best.set(carrier.id, { carrier, score, isWeak: isUnchecked && near <= ANYWHERE });
  }
  return [...best.values()];
}

/**
 * In Japan three carriers share twelve digits with one check digit; one in ten of them is also a right FedEx number, and never is
 * one. So where several carriers at home share digits that are right, carriers from elsewhere have no claim on them.
 */
const isHomeNumber = (carrier: Carrier, { strength, check }: NumberFormat, { shopCountry }: Countries) =>
  shopCountry !== null && carrier.country === shopCountry && strength === "digits" && check !== undefined;

const isStranger = (carrier: Carrier, { shopCountry }: Countries): boolean => carrier.country !== shopCountry;

/** For networks that deliver everywhere. */
const ANYWHERE = 0.04;

/** What the countries add: most for a carrier of the shop's own country; taken away from one that works in neither. */
function nearness(carrier: Carrier, { shopCountry, destinationCountry }: Countries): number {
  if (shopCountry === null && destinationCountry === null) return 0;
  if (shopCountry !== null && carrier.country === shopCountry) return 0.12;
  if (carrier.countries?.length === 0) return ANYWHERE;
  const worksIn = (country: string | null) =>
    country !== null && (carrier.country === country || carrier.countries?.includes(country) === true);
  if (worksIn(shopCountry)) return 0.1;
  return worksIn(destinationCountry) ? 0.06 : -0.1;
}
