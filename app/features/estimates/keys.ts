import type { ParcelTraits, Place, RulePlan } from "#app/features/delivery-rules/plan.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import type { KeyChain, Part } from "./learned.ts";

/**
 * Under which names a parcel's two parts are learned, broadest first: what a rule's cell covers, then ever smaller places.
 * A level whose facts are unknown is left out, so the estimate leans on the next coarser one.
 */
export function keysOf(plan: RulePlan, traits: ParcelTraits): Record<Part, KeyChain> {
  return { handling: handlingKeys(plan, traits), transit: transitKeys(plan, traits) };
}

function handlingKeys(plan: RulePlan, traits: ParcelTraits): KeyChain {
  const { handling: cell } = plan.cells;
  const region = regionOf(plan.origin);
  const keys = [`cell:${cell}`];
  if (region) keys.push(`from:${cell}|${region}`);
  if (traits.locationId) keys.push(`at:${cell}|${traits.locationId}`);
  return keys;
}

function transitKeys(plan: RulePlan, traits: ParcelTraits): KeyChain {
  const { transit: cell } = plan.cells;
  const keys = [`cell:${cell}`];
  const to = regionOf(traits.destination);
  if (!to) return keys;
  keys.push(`to:${cell}|${to}`);
  const from = regionOf(plan.origin);
  if (from) keys.push(`lane:${cell}|${from}>${to}`);
  const postcode = plainPostcode(traits.destination.postcode);
  const start = `${cell}|${from ?? ""}>${traits.destination.countryCode ?? ""}`;
  if (postcode.length >= 4)
    keys.push(`post:${start}-${postcode.slice(0, 2)}`, `post:${start}-${postcode.slice(0, 3)}`);
  return keys;
}

/**
 * Under which names the same is learned for promises. A promise is made before anybody knows which location will send the
 * parcel, so it goes by the shop's usual origin, and by all that came to a place, wherever it was sent from.
 */
export function promiseKeysOf(
  { cells }: Pick<RulePlan, "cells">,
  destination: Pick<Place, "countryCode" | "provinceCode">,
): Record<Part, KeyChain> {
  const to = regionOf(destination);
  return {
    handling: [`all:${cells.handling}`],
    transit: [`all:${cells.transit}`, ...(to ? [`all-to:${cells.transit}|${to}`] : [])],
  };
}

/** "BR-RJ", "DE", or null; "JP-13" whether Shopify calls the province "13" or "JP-13". */
function regionOf(place: Pick<Place, "countryCode" | "provinceCode">): string | null {
  const country = place.countryCode?.trim().toUpperCase();
  const province = provinceCodeOf(place.countryCode, place.provinceCode);
  return country ? (province ? `${country}-${province}` : country) : null;
}

/** Letters and digits alone: "064-8633" and "0648633" are one place. */
const plainPostcode = (postcode: string | null): string =>
  (postcode ?? "")
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "");

/**
 * Whose speed is followed besides the whole shop's: the area and the location where it starts, for how quick they are
 * lasts, and where it goes, for what goes on there now.
 */
export function paceKeysOf(plan: RulePlan, traits: ParcelTraits): string[] {
  const keys: string[] = [];
  const area = plainPostcode(plan.origin.postcode).slice(0, 2);
  if (area) keys.push(`area:${plan.origin.countryCode ?? ""}-${area}`);
  if (traits.locationId) keys.push(`at:${traits.locationId}`);
  const to = regionOf(traits.destination);
  if (to) keys.push(`to:${to}`);
  return keys;
}
