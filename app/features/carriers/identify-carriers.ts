import { findCarrier } from "./carrier-book.ts";
import type { CarrierCandidate, CarrierClues, CarrierRules } from "./carrier.ts";
import type { CarrierFamily } from "./carrier-families.ts";
import { carrierNameOf } from "./carrier-name.ts";
import { familyOfName } from "./company-name.ts";
import { nameKey } from "./name-key.ts";
import { evidenceOfNumber, type NumberEvidence } from "./number-evidence.ts";
import { isInconceivable } from "./possible-number.ts";
import { trackingNumberKey } from "./tracking-number.ts";
import { carrierIdsOfUrl } from "./url-host.ts";

const PINNED = 1;
const MAPPED = 0.97;
/** A company's name, a name that several go by, and the same with a number that cannot be. */
const NAMED = 0.9;
const ONE_OF_NAMED = 0.72;
const DOUBTED = 0.68;
const PINNED_COUNTRY = 0.85;
const LINKED = 0.8;
const ONE_OF_LINKED = 0.7;

/**
 * Who may carry a parcel, likeliest first. What somebody said counts before what the number looks like: the merchant's rules, the
 * company's name, the host of the tracking page, then number and countries. A check digit only rejects and ranks, because one
 * number in ten passes anybody's. A name whose number cannot be stays first, unless the tracking page names another.
 */
export function identifyCarriers(clues: CarrierClues, rules: CarrierRules): CarrierCandidate[] {
  const key = trackingNumberKey(clues.trackingNumber);
  const evidence = evidenceOfNumber(key, clues);
  const candidates: CarrierCandidate[] = [];
  const add = (carrierId: string, score: number, basis: CarrierCandidate["basis"]) => {
    const other = candidates.findIndex((before) => before.carrierId === carrierId);
    if (other < 0) candidates.push({ carrierId, score, basis });
    else if (score > (candidates[other]?.score ?? 0)) candidates[other] = { carrierId, score, basis };
  };
  for (const { carrier, score, isWeak } of evidence) {
    const isAtHome = clues.shopCountry !== null && carrier.country === clues.shopCountry;
    if (!isWeak) add(carrier.id, score, isAtHome ? "country" : "number");
  }

  const told = carrierNameOf(clues.company);
  for (const [carrierId, score] of linked(clues.trackingUrl, evidence, clues)) add(carrierId, score, "url");
  const mappedId = told === null ? null : mappedIdOf(told, rules);
  const family = told === null || mappedId ? null : familyOfName(told);
  if (family)
    for (const [carrierId, score] of named(family, key, evidence, clues)) add(carrierId, score, "company");
  if (told === null)
    for (const carrierId of pinnedIdsOf(clues, rules))
      if (!isImpossible(carrierId, key, evidence)) add(carrierId, PINNED_COUNTRY, "pinned");
  if (mappedId) add(mappedId, MAPPED, "mapped");
  if (clues.pinnedId && findCarrier(clues.pinnedId)) add(clues.pinnedId, PINNED, "pinned");
  return candidates.sort((one, other) => other.score - one.score);
}

function mappedIdOf(told: string, { names }: CarrierRules): string | null {
  if (names.length === 0) return null;
  let idsByKey = mappings.get(names);
  if (!idsByKey) {
    // Reversed, so that of two for one name the first counts.
    idsByKey = new Map(names.toReversed().map(({ company, carrierId }) => [nameKey(company), carrierId]));
    mappings.set(names, idsByKey);
  }
  const carrierId = idsByKey.get(nameKey(told)) ?? null;
  return findCarrier(carrierId) && carrierId;
}

/** Made once for the same rules: all parcels of a shop are asked for with them. */
const mappings = new WeakMap<CarrierRules["names"], ReadonlyMap<string, string>>();

/** The merchant's carrier for the destination; a rule for the country comes before the one for all others. */
function pinnedIdsOf({ destinationCountry }: CarrierClues, { pinned }: CarrierRules): string[] {
  const rule =
    pinned.find(({ country }) => country === destinationCountry) ??
    pinned.find(({ country }) => country === "*");
  return rule && findCarrier(rule.carrierId) ? [rule.carrierId] : [];
}

type Scored = [carrierId: string, score: number];

function named(
  { memberIds, at }: CarrierFamily,
  key: string,
  evidence: readonly NumberEvidence[],
  clues: CarrierClues,
): Scored[] {
  const [only, ...others] = memberIds;
  if (only && others.length === 0) return [[only, isImpossible(only, key, evidence) ? DOUBTED : NAMED]];
  return memberIds
    .filter((id) => findCarrier(id))
    .map((id, index) => [id, ONE_OF_NAMED + preference(id, index, at, key, evidence, clues)]);
}

function linked(url: string | null, evidence: readonly NumberEvidence[], clues: CarrierClues): Scored[] {
  const ids = url === null ? [] : carrierIdsOfUrl(url);
  if (ids.length === 1) return ids.map((id) => [id, LINKED]);
  return ids.map((id, index) => [id, ONE_OF_LINKED + preference(id, index, {}, "", evidence, clues)]);
}

/** Of several that share a name: whose number it is, who is at home here, who is the likeliest. Less than a tenth and a half. */
function preference(
  carrierId: string,
  index: number,
  at: CarrierFamily["at"],
  key: string,
  evidence: readonly NumberEvidence[],
  { shopCountry, destinationCountry }: CarrierClues,
): number {
  const fit = evidence.find(({ carrier }) => carrier.id === carrierId)?.score ?? 0;
  const home = shopCountry !== null && at[shopCountry] === carrierId ? 0.03 : 0;
  const abroad = destinationCountry !== null && at[destinationCountry] === carrierId ? 0.01 : 0;
  const doubt = isImpossible(carrierId, key, evidence) ? 0.05 : 0;
  return fit / 7 + home + abroad - doubt - index / 1000;
}

function isImpossible(carrierId: string, key: string, evidence: readonly NumberEvidence[]): boolean {
  const carrier = findCarrier(carrierId);
  return !!carrier && !evidence.some((said) => said.carrier === carrier) && isInconceivable(carrier, key);
}
