import { titleIn, type CarrierTitle } from "#app/features/carriers/carrier-title.ts";

/** A carrier as parcels have it stored, and as readers know it. */
export type ListedCarrier = { stored: string; title: CarrierTitle };

/** How readers of a language know a stored carrier. */
export function listedCarrierText(carriers: ListedCarrier[], stored: string, language: string): string {
  const listed = carriers.find((one) => one.stored === stored);
  return listed ? titleIn(listed.title, language) : stored;
}
