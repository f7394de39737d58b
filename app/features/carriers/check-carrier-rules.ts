import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { findCarrier } from "./carrier-book.ts";
import type { CarrierMask, CarrierRules } from "./carrier.ts";
import { RULE_LIMITS } from "./carrier-rule-limits.ts";
import { nameKey } from "./name-key.ts";

/** What keeps a merchant's rules about carriers from being saved. The page has the words; `values` are for them. */
export type CarrierRuleProblem = {
  /** From the top of the rules: "masks.0.hiddenWords.3". */
  path: string;
  code:
    | "malformed"
    | "empty"
    /** Values: max. */
    | "too_long"
    | "too_many"
    | "unknown_carrier"
    | "unknown_country"
    /** Values: first, the place in the list of the one that comes before and always wins. */
    | "duplicate"
    /** Shown in place of the carrier, and hidden at the same time. */
    | "shows_hidden_word";
  values: Record<string, string | number>;
};

type Problems = CarrierRuleProblem[];
type Fields = Readonly<Record<string, unknown>>;

/** Rules as somebody gave them, or everything that is wrong with them. Never throws, whatever it is given. */
export function checkCarrierRules(
  given: unknown,
): { kind: "rules"; rules: CarrierRules } | { kind: "invalid"; problems: readonly CarrierRuleProblem[] } {
  const problems: Problems = [];
  const fields = fieldsOf(given, "", problems);
  const rules: CarrierRules = {
    names: listOf(fields.names, "names", RULE_LIMITS.names, problems, (name, path) => ({
      company: textOf(name.company, `${path}.company`, problems),
      carrierId: carrierIdOf(name.carrierId, `${path}.carrierId`, problems, false),
    })),
    pinned: listOf(fields.pinned, "pinned", RULE_LIMITS.pinned, problems, (pin, path) => ({
      country: pin.country === "*" ? "*" : countryOf(pin.country, `${path}.country`, problems),
      carrierId: carrierIdOf(pin.carrierId, `${path}.carrierId`, problems, false),
    })),
    masks: listOf(fields.masks, "masks", RULE_LIMITS.masks, problems, (mask, path) =>
      maskOf(mask, path, problems),
    ),
  };
  repeats(
    rules.names.map(({ company }) => nameKey(company)),
    (index) => `names.${index}.company`,
    problems,
  );
  repeats(
    rules.pinned.map(({ country }) => country),
    (index) => `pinned.${index}.country`,
    problems,
  );
  repeats(
    rules.masks.map(({ carrierId }) => carrierId),
    (index) => `masks.${index}.carrierId`,
    problems,
  );
  return problems.length === 0 ? { kind: "rules", rules } : { kind: "invalid", problems };
}

function maskOf(mask: Fields, path: string, problems: Problems): CarrierMask {
  const showAs = mask.showAs == null ? null : textOf(mask.showAs, `${path}.showAs`, problems);
  const hiddenWords = wordsOf(
    mask.hiddenWords,
    `${path}.hiddenWords`,
    RULE_LIMITS.hiddenWords,
    problems,
    textOf,
  );
  if (showAs !== null && hiddenWords.some((word) => word !== "" && folded(showAs).includes(folded(word))))
    problems.push({ path: `${path}.showAs`, code: "shows_hidden_word", values: {} });
  if (typeof mask.hidesNumber !== "boolean" && mask.hidesNumber !== undefined)
    problems.push({ path: `${path}.hidesNumber`, code: "malformed", values: {} });
  return {
    carrierId: carrierIdOf(mask.carrierId, `${path}.carrierId`, problems, true),
    showAs,
    hidesNumber: mask.hidesNumber === true,
    hiddenCountries: wordsOf(
      mask.hiddenCountries,
      `${path}.hiddenCountries`,
      RULE_LIMITS.hiddenCountries,
      problems,
      countryOf,
    ),
    hiddenWords,
  };
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

function fieldsOf(given: unknown, path: string, problems: Problems): Fields {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
  problems.push({ path, code: "malformed", values: {} });
  return {};
}

function membersOf(given: unknown, path: string, max: number, problems: Problems): unknown[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    problems.push({ path, code: "malformed", values: {} });
    return [];
  }
  if (given.length > max) problems.push({ path, code: "too_many", values: { max } });
  return given.slice(0, max);
}

const listOf = <Item>(
  given: unknown,
  path: string,
  max: number,
  problems: Problems,
  toItem: (fields: Fields, path: string) => Item,
): Item[] =>
  membersOf(given, path, max, problems).map((member, index) =>
    toItem(fieldsOf(member, `${path}.${index}`, problems), `${path}.${index}`),
  );

const wordsOf = (
  given: unknown,
  path: string,
  max: number,
  problems: Problems,
  toWord: (given: unknown, path: string, problems: Problems) => string,
): string[] =>
  membersOf(given, path, max, problems).map((member, index) => toWord(member, `${path}.${index}`, problems));

function textOf(given: unknown, path: string, problems: Problems): string {
  const text = typeof given === "string" ? given.trim() : null;
  if (text === null) problems.push({ path, code: "malformed", values: {} });
  else if (text === "") problems.push({ path, code: "empty", values: {} });
  else if (text.length > RULE_LIMITS.text)
    problems.push({ path, code: "too_long", values: { max: RULE_LIMITS.text } });
  return text ?? "";
}

const countries = new Set(COUNTRY_CODES);

function countryOf(given: unknown, path: string, problems: Problems): string {
  const code = typeof given === "string" ? given.trim().toUpperCase() : "";
  if (!countries.has(code)) problems.push({ path, code: "unknown_country", values: {} });
  return code;
}

function carrierIdOf(given: unknown, path: string, problems: Problems, mayBeAll: boolean): string {
  const id = typeof given === "string" ? given : "";
  if (!(mayBeAll && id === "*") && !findCarrier(id))
    problems.push({ path, code: "unknown_carrier", values: {} });
  return id;
}

function repeats(keys: readonly string[], pathOf: (index: number) => string, problems: Problems): void {
  keys.forEach((key, index) => {
    const first = keys.indexOf(key);
    if (key !== "" && first < index)
      problems.push({ path: pathOf(index), code: "duplicate", values: { first } });
  });
}
