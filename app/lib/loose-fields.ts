import { z } from "zod";
import { parseInstant } from "./time.ts";
import { cutText, storableText } from "./text.ts";

/** Fields of a body from outside that we can live without: missing, null or of a wrong kind all count as "not told". */

const TEXT_MAX = 500;
const LONG_TEXT_MAX = 10_000;

/** Optional, for to zod a key that is not there is not the same as one without a value. */
const anything = z.unknown().optional();

export const mayText = anything.transform((value) => toText(value, TEXT_MAX));
/** For addresses and joined lists, which make no sense cut short. */
export const mayLongText = anything.transform((value) => toText(value, LONG_TEXT_MAX));
export const mayDigits = anything.transform(toDigits);
export const mayInstant = anything.transform((value) => parseInstant(value));
export const mayNumber = anything.transform(toNumber);
export const mayFlag = anything.transform((value) => value === true);
export const trueUnlessDenied = anything.transform((value) => value !== false);
export const mayCount = anything.transform((value) => {
  const number = toNumber(value);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
});

/** The members that fit; others, and what is no list, are left out. */
export const mayList = <Item>(item: z.ZodType<Item>) =>
  anything.transform((value) =>
    (Array.isArray(value) ? value : []).flatMap((member: unknown) => {
      const parsed = item.safeParse(member);
      return parsed.success ? [parsed.data] : [];
    }),
  );

/** Null unless it fits whole. */
export const maySection = <Section>(section: z.ZodType<Section>) =>
  anything.transform((value) => {
    const parsed = section.safeParse(value);
    return parsed.success ? parsed.data : null;
  });

export type Parsed<Value> = { kind: "parsed"; value: Value } | { kind: "malformed"; reason: string };

export const malformed = (reason: string): { kind: "malformed"; reason: string } => ({
  kind: "malformed",
  reason,
});
export const parsed = <Value>(value: Value): Parsed<Value> => ({ kind: "parsed", value });

function toText(value: unknown, charactersMax: number): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  return cutText(storableText(value).trim(), charactersMax) || null;
}

/** The digits of an id, as text: a number, or the text that a number too large for a double was read as. */
function toDigits(value: unknown): string | null {
  const digits = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  return /^\d{1,20}$/.test(digits) ? digits : null;
}

function toNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
