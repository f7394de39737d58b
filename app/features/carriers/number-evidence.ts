import type { Carrier, CarrierClues, NumberFormat } from "./carrier.ts";
import { formatsOf, type CarrierFormat } from "./number-index.ts";

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
  const found = key === "" ? [] : formatsOf(key);
  const isSigned = found.some(({ format }) => format.strength === "sign" && format.check);
  const isShared = isSharedAtHome(found, countries);
  const evidence: NumberEvidence[] = [];
  for (const { carrier, format } of found) {
    if (format.strength === "digits" && (isSigned || (isShared && isStranger(carrier, countries)))) continue;
    const said = weigh(carrier, format, countries);
    const other = evidence.findIndex((before) => before.carrier === carrier);
    if (other < 0) evidence.push(said);
    else if (said.score > (evidence[other]?.score ?? 0)) evidence[other] = said;
  }
  return evidence;
}

function weigh(
  carrier: Carrier,
  { strength, check, often = 5 }: NumberFormat,
  countries: Countries,
): NumberEvidence {
  const near = nearness(carrier, countries);
  const isUnchecked = strength === "digits" && !check;
  const base = isUnchecked ? UNCHECKED_DIGITS : SCORES[strength];
  return {
    carrier,
    // A form of its own says enough; where the parcel goes adds little.
    score: base + often / 100 + (strength === "sign" ? near / 5 : near),
    isWeak: isUnchecked && near <= ANYWHERE,
  };
}

/**
 * In Japan three carriers share twelve digits with one check digit; one in ten of them is also a right FedEx number, and never is
 * one. So where several carriers at home share digits that are right, carriers from elsewhere have no claim on them.
 */
function isSharedAtHome(found: readonly CarrierFormat[], { shopCountry }: Countries): boolean {
  if (shopCountry === null) return false;
  const atHome = found.filter(
    ({ carrier, format }) => carrier.country === shopCountry && format.strength === "digits" && format.check,
  );
  return atHome.length > 1;
}

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
