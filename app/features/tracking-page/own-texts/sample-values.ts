import { formatAgo } from "#app/lib/format-ago.ts";
import { formatDay } from "#app/lib/format-date.ts";
import { formatMoney } from "#app/lib/format-money.ts";
import { addMs, calendarDateIn, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { translateWith, type TextValue } from "#app/lib/translate.ts";
import { valuesOf } from "./values-of.ts";

export type SampleValues = Readonly<Record<string, TextValue>>;

/** What could stand in our texts, for showing how they read. */
export function sampleValues(language: string, now: Instant): SampleValues {
  const today = calendarDateIn(now, "UTC");
  const date = formatDay(today, language, today);
  return {
    // Sentences are shown with their date.
    when: "other",
    date,
    time: date,
    ago: formatAgo(addMs(now, -2 * HOUR_MS), now, language),
    price: formatMoney("24", "EUR", language) ?? "24",
    carrier: "DHL",
    email: "hello@example.com",
    name: "#1001",
    phone: "+49 228 4333112",
    place: "Berlin",
    shop: "Kumo & Co.",
    count: 3,
    days: 3,
    delivered: 1,
    index: 1,
    minutes: 3,
    total: 3,
  };
}

/** How a text reads with values in it; null when it cannot be said. */
export function exampleOf(text: string, language: string, samples: SampleValues): string | null {
  try {
    const names = [...valuesOf(text, language).uses.keys()];
    const values = Object.fromEntries(names.map((name) => [name, samples[name] ?? "…"]));
    // Which values a text asks for is known only here.
    const say = translateWith(language, { text }) as (key: "text", given: SampleValues) => string;
    return say("text", values);
  } catch {
    return null;
  }
}
