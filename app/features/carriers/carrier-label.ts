import { findCarrier } from "./carrier-book.ts";
import { carrierIdOfName } from "./company-name.ts";

/**
 * A carrier's name as readers of a language know it: by its id or any name, "Sagawa (JA)" reads 佐川急便 in Japanese. A carrier that
 * the book does not have keeps the name that it was told by, without the language of a look-up page behind it.
 */
export function carrierLabel(nameOrId: string, language: string): string {
  const carrier = findCarrier(nameOrId) ?? findCarrier(carrierIdOfName(nameOrId));
  if (!carrier) return nameOrId.replace(/\s*\((?:EN|JA|DE)\)$/, "");
  const [base = ""] = language.split("-");
  return carrier.homeNames?.[language] ?? carrier.homeNames?.[base] ?? carrier.name;
}
