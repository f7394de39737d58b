import { findCarrier } from "./carrier-book.ts";
import { titleIn, type CarrierTitle } from "./carrier-title.ts";
import { carrierIdOfName } from "./company-name.ts";

/**
 * What a carrier is called, by its id or any name. One that the book does not have keeps the name that it was told by, without
 * the language of a look-up page behind it.
 */
export function carrierTitle(nameOrId: string): CarrierTitle {
  const carrier = findCarrier(nameOrId) ?? findCarrier(carrierIdOfName(nameOrId));
  if (!carrier) return { name: nameOrId.replace(/\s*\((?:EN|JA|DE)\)$/, "") };
  const { name, homeNames } = carrier;
  return homeNames ? { name, homeNames } : { name };
}

/** The same as readers of a language know it: "Sagawa (JA)" reads 佐川急便 in Japanese. */
export const carrierLabel = (nameOrId: string, language: string): string =>
  titleIn(carrierTitle(nameOrId), language);
