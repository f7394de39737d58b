import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says } from "../reading/code-table.ts";
import { uspsTime, type UspsScan } from "./scan.ts";

/**
 * Web Tools without fields tells each scan in a line: "Out for Delivery, October 12, 2013, 10:16 am, BROOKLYN, NY 11201".
 * The name before the date is the documented one.
 */
export function scanOfLine(line: string): UspsScan | null {
  const match =
    /^(.+?), ([A-Z][a-z]+ \d{1,2}, \d{4}|\d{2}\/\d{2}\/\d{4})(?:, (\d{1,2}:\d{2} [ap]m))?(?:, (.+))?$/.exec(
      line.trim(),
    );
  if (!match) return null;
  const [, name = null, date = null, clock = null, place = null] = match;
  return { code: null, name, time: uspsTime(date, clock), ...placeOfLine(place) };
}

const AT = /^(.*?) at (\d{1,2}:\d{2} [ap]m) on ([A-Z][a-z]+ \d{1,2}(?:, \d{4})?)(?: in (.+?))?\.?$/;

/**
 * The sentence of the newest scan, which goes before the lines: USPS's own scripts of what the scans are. A date without a
 * year is no time: then only the meaning is known.
 */
export function scanOfSentence(sentence: string): (UspsScan & { meaning: Meaning | null }) | null {
  const told = sentence.trim().split(/(?<=\.) /)[0] ?? "";
  const match = AT.exec(told);
  if (!match) return null;
  const [, what = "", clock = null, date = null, place = null] = match;
  return {
    code: null,
    name: told,
    time: uspsTime(date, clock),
    ...placeOfLine(place),
    meaning: SCRIPTS.find(([script]) => script.test(what))?.[1] ?? null,
  };
}

/** How the sentences begin, as far as to "at 2:16 pm on …". Deliveries to agents and to the sender have other words. */
const SCRIPTS: readonly (readonly [RegExp, Meaning])[] = [
  [/^Your item was delivered to the original sender$/, says("returned")],
  [
    /^Your item was delivered(?: in or at the mailbox| (?:to|at) the front desk(?:,)? (?:or )?reception area(?:,? or mail ?room)?| at the front door or porch| to a parcel locker| to an individual at the address| to a PO Box)?$/,
    says("delivered"),
  ],
  [
    /^Your item was picked up at (?:the post office|a postal facility)$/,
    says("delivered", "picked_up_by_customer"),
  ],
  [/^Your item is out for delivery$/, says("out_for_delivery")],
  [
    /^(?:Your item|This item|We) (?:arrived|departed|was processed|processed|was accepted)\b/,
    says("in_transit"),
  ],
  [/^We attempted to deliver your item$/, says("attempted")],
];

/** USPS has several sentences for "we have never heard of it". */
export const saysNoRecord = (text: string): boolean =>
  /^There is no record of that (?:mail )?item|could not locate the tracking information|^A status update is not yet available/i.test(
    text.trim(),
  );

function placeOfLine(place: string | null): Pick<UspsScan, "city" | "province" | "country"> {
  const match = /^(.+), ([A-Z]{2})(?: \d{5}(?:-\d{4})?)?$/.exec(place?.trim() ?? "");
  return match
    ? { city: match[1] ?? null, province: match[2] ?? null, country: null }
    : { city: null, province: null, country: null };
}
