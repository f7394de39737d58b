import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { toDayNumber } from "#app/lib/day-number.ts";
import { formatWindowParts, type DayWindow } from "#app/lib/format-window.ts";
import { matchLocale } from "#app/lib/locales.ts";
import { addDays, type CalendarDate } from "#app/lib/time.ts";
import { plainText, withDates, type DatedText } from "./dated-text.ts";
import { sayWindowIn } from "./texts/languages.ts";

/** Who reads: the locale that dates are written in ("en-GB"), whose language the words are in, and the day it is there. */
export type WindowReader = { locale: string; today: CalendarDate };

/** What is shown of a window: "by" names its last day, "range" both, "day" the only one that is left. */
export type WindowView =
  { kind: "nothing" } | { kind: "by" | "range" | "day"; text: string; parts: DatedText; window: DayWindow };

/** "now" is for an expectation that has changed: no merchant's wording fits it. */
export type WindowWording = Exclude<Shown["wording"], "own"> | "pickup" | "now" | "said";

/**
 * A window in the merchant's form and wording, "Arrives by Thu 26 November", counted from today on. Nothing when it is
 * unknown, over, or so wide that it says nothing. The text is plain: who puts it into markup escapes it.
 */
export function presentWindow(
  window: DayWindow | null,
  shown: Shown,
  reader: WindowReader,
  wording: Shown["wording"] | WindowWording = shown.wording,
): WindowView {
  const left = window && daysLeft(window, reader.today);
  if (!left || widthOf(left) > shown.maxDays) return { kind: "nothing" };
  const kind = kindOf(left, shown);
  const own = wording === "own" ? ownTextIn(shown, reader.locale) : null;
  const parts = own
    ? withDates((dates) => own.replaceAll("{date}", dates), datesOf(left, kind, reader))
    : sayParts(left, kind, wording === "own" ? "arrives" : wording, reader);
  return { kind, text: plainText(parts), parts, window: left };
}

/** A window within a sentence, "by Thu 26 November", as it was said: over or wide, it is named all the same. */
export const nameWindow = (window: DayWindow, shown: Shown, reader: WindowReader): DatedText =>
  sayParts(window, kindOf(window, shown), "said", reader);

type Kind = Exclude<WindowView["kind"], "nothing">;

const kindOf = ({ from, to }: DayWindow, { form }: Shown): Kind => (from === to ? "day" : form);
const widthOf = ({ from, to }: DayWindow): number => toDayNumber(to) - toDayNumber(from) + 1;

/** Days that are over can't be expected any more. */
const daysLeft = ({ from, to }: DayWindow, today: CalendarDate): DayWindow | null =>
  to < today ? null : { from: from < today ? today : from, to };

function sayParts(window: DayWindow, kind: Kind, wording: WindowWording, reader: WindowReader): DatedText {
  const say = sayWindowIn(reader.locale);
  const dates = datesOf(window, kind, reader);
  if (kind === "range") return withDates((date) => say(`${wording}.range`, { date }), dates);
  const when = whenOf(window.to, reader.today);
  return withDates((date) => say(`${wording}.${kind}`, { when, date }), dates);
}

const datesOf = ({ from, to }: DayWindow, kind: Kind, { locale, today }: WindowReader): DatedText =>
  formatWindowParts({ from: kind === "range" ? from : to, to }, locale, today);

function whenOf(day: CalendarDate, today: CalendarDate): "today" | "tomorrow" | "other" {
  if (day === today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : "other";
}

/** The merchant's words in the reader's language. In a language that they did not write, ours are better than a foreign one. */
function ownTextIn({ ownText }: Shown, locale: string): string | null {
  const language = matchLocale(locale, Object.keys(ownText));
  const text = (language && ownText[language]?.trim()) ?? "";
  return text.includes("{date}") ? text : null;
}
