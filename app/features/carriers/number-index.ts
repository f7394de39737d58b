import type { Carrier, NumberFormat } from "./carrier.ts";
import { CARRIERS } from "./carrier-book.ts";

export type CarrierFormat = { carrier: Carrier; format: NumberFormat };

const FIRST_CHARACTERS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Formats by the first character of the numbers that they can match: most numbers then meet a handful of patterns, not all. */
const byFirstCharacter = new Map<string, CarrierFormat[]>();
/** Formats of posts, by the country at the end. */
const byCountry = new Map<string, CarrierFormat[]>();

for (const carrier of CARRIERS)
  for (const format of carrier.formats ?? []) {
    const country = /\}([A-Z]{2})\$$/.exec(format.pattern.source)?.[1];
    if (country) file(byCountry, country, { carrier, format });
    else
      for (const first of FIRST_CHARACTERS)
        if (mayBeginWith(format.pattern.source, first)) file(byFirstCharacter, first, { carrier, format });
  }

function file(index: Map<string, CarrierFormat[]>, key: string, entry: CarrierFormat): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}

/** Whether a pattern that begins with a letter, a digit or a class of them can match what begins so; else that is left open. */
function mayBeginWith(source: string, first: string): boolean {
  const [, atom, quantifier] = /^\^(\\d|\[[^\]]+\]|\w)(.?)/.exec(source) ?? [];
  if (!atom || quantifier === "?" || quantifier === "*") return true;
  return new RegExp(`^${atom}$`).test(first);
}

/** The formats that a number (its key) has, with the right check digit where there is one. */
export function formatsOf(key: string): CarrierFormat[] {
  const found: CarrierFormat[] = [];
  collect(byFirstCharacter.get(key.charAt(0)), key, found);
  collect(byCountry.get(key.slice(-2)), key, found);
  return found;
}

function collect(entries: readonly CarrierFormat[] | undefined, key: string, found: CarrierFormat[]): void {
  if (!entries) return;
  for (const entry of entries) if (hasFormat(key, entry.format)) found.push(entry);
}

export const hasFormat = (key: string, { pattern, check }: NumberFormat): boolean =>
  pattern.test(key) && (check?.(key) ?? true);

/** Whether a number (its key) has a form that hardly anybody but this carrier uses. */
export const isSignOf = (carrier: Carrier, key: string): boolean =>
  carrier.formats?.some((format) => format.strength === "sign" && hasFormat(key, format)) ?? false;
