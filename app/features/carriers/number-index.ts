import type { Carrier, NumberFormat } from "./carrier.ts";
import { CARRIERS } from "./carrier-book.ts";
import { lengthsOf } from "./pattern-lengths.ts";

export type CarrierFormat = { carrier: Carrier; format: NumberFormat };

const FIRST_CHARACTERS = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const S10_LENGTH = 13;
const NONE: readonly CarrierFormat[] = [];
/** No carrier's numbers are longer. */
const LENGTH_MAX = 50;

/** By length and first character, so that a number meets a handful of patterns and not all. */
const byStart: ReadonlyMap<string, readonly CarrierFormat[]>[] = [];
/** Formats of posts, by the country at the end. */
const byCountry = new Map<string, CarrierFormat[]>();
indexBook();

function indexBook(): void {
  const starts: Map<string, CarrierFormat[]>[] = Array.from({ length: LENGTH_MAX + 1 }, () => new Map());
  byStart.push(...starts);
  for (const carrier of CARRIERS)
    for (const format of carrier.formats ?? []) {
      const { source } = format.pattern;
      const country = /\\d\{9\}([A-Z]{2})\$$/.exec(source)?.[1];
      if (country) file(byCountry, country, { carrier, format });
      else {
        const { min, max } = lengthsOf(source);
        const firsts = FIRST_CHARACTERS.filter((first) => mayBeginWith(source, first));
        for (const start of starts.slice(min, max + 1))
          for (const first of firsts) file(start, first, { carrier, format });
      }
    }
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
  collect(byStart[key.length]?.get(key.charAt(0)) ?? NONE, key, found);
  if (key.length === S10_LENGTH) collect(byCountry.get(key.slice(-2)) ?? NONE, key, found);
  return found;
}

function collect(entries: readonly CarrierFormat[], key: string, found: CarrierFormat[]): void {
  for (const entry of entries) if (hasFormat(key, entry.format)) found.push(entry);
}

export const hasFormat = (key: string, { pattern, check }: NumberFormat): boolean =>
  pattern.test(key) && (check?.(key) ?? true);

/** Whether a number (its key) has a form that hardly anybody but this carrier uses. */
export const isSignOf = (carrier: Carrier, key: string): boolean =>
  carrier.formats?.some((format) => format.strength === "sign" && hasFormat(key, format)) ?? false;
