import { carrierInitials } from "./carrier-initials.ts";
import { carrierLabel } from "./carrier-label.ts";
import { CARRIERS } from "./carrier-book.ts";
import type { CarrierRules } from "./carrier.ts";
import type { CarrierRuleProblem } from "./check-carrier-rules.ts";

export type SavedCarrierRules = { rules: CarrierRules; version: number };

/** The page about carriers. */
export type CarriersView = {
  stored: SavedCarrierRules;
  /** Names on recent parcels that the book does not have, the most used first. */
  unknownNames: NameInUse[];
};
export type NameInUse = { company: string; parcels: number };

/** A carrier as the page shows it. */
export type BookEntry = {
  id: string;
  /** As the reader knows it. */
  label: string;
  /** In Latin letters and in those of its home, where that is another name. */
  names: string[];
  initials: string;
  country: string | null;
  phone: string | null;
  /** Where its look-up page is, to look at: its host. */
  lookUpHost: string | null;
};

export type SaveCarrierRulesAnswer =
  | { kind: "saved"; stored: SavedCarrierRules }
  | { kind: "conflict"; stored: SavedCarrierRules }
  | { kind: "invalid"; problems: readonly CarrierRuleProblem[] };

/** The whole book for a reader of that language, in the order of `compare`. */
export function presentBook(
  language: string,
  compare: (one: { label: string }, other: { label: string }) => number,
): BookEntry[] {
  return CARRIERS.map((carrier): BookEntry => {
    const label = carrierLabel(carrier.id, language);
    const names = new Set([carrier.name, ...Object.values(carrier.homeNames ?? {})]);
    names.delete(label);
    return {
      id: carrier.id,
      label,
      names: [...names],
      initials: carrierInitials(label),
      country: carrier.country,
      phone: carrier.phone ?? null,
      lookUpHost: carrier.lookUp === null ? null : hostOf(carrier.lookUp),
    };
  }).sort(compare);
}

const hostOf = (url: string): string | null => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? null;

/** Entries that have all these words in a name, an id or a country's name; all of them when nothing is looked for. */
export function searchBook(
  book: readonly BookEntry[],
  search: string,
  countryName: (code: string) => string,
): BookEntry[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return book.filter(({ id, label, names, country }) => {
    const text = fold([id, label, ...names, country ? `${country} ${countryName(country)}` : ""].join(" "));
    return words.every((word) => text.includes(word));
  });
}

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown };

/** Reads what the form sent; null when it is none. The rules themselves are checked by checkCarrierRules. */
export function parseCarrierRulesForm(form: Form): { given: unknown; version: number } | null {
  const [rules, version] = [form.get("rules"), form.get("version")];
  if (typeof rules !== "string" || typeof version !== "string" || !/^\d{1,9}$/.test(version)) return null;
  try {
    return { given: JSON.parse(rules), version: Number(version) };
  } catch {
    return null;
  }
}
