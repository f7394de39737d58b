import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { toCalendarDate, dayNumber, toDayNumber } from "./day-number.ts";
import { formatWindow, formatWindowParts, type WindowForm } from "./format-window.ts";
import { parseCalendarDate, type CalendarDate } from "./time.ts";

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`no day: ${text}`);
  return date;
}
const TODAY = day("2026-11-21");
const format = (from: string, to: string, locale: string, form?: WindowForm) =>
  formatWindow({ from: day(from), to: day(to) }, locale, TODAY, form);

/** One day; two of one month; over a month's end; over a year's end; in another year; over a month's end there. */
const WINDOWS = [
  ["2026-11-26", "2026-11-26"],
  ["2026-11-24", "2026-11-26"],
  ["2026-11-30", "2026-12-02"],
  ["2026-12-30", "2027-01-02"],
  ["2027-01-05", "2027-01-07"],
  ["2027-01-30", "2027-02-02"],
] as const;

const LONG: Record<string, string[]> = {
  "en-GB": [
    "Thu 26 November",
    "Tue 24 – Thu 26 November",
    "Mon 30 November – Wed 2 December",
    "Wed, 30 December 2026 – Sat, 2 January 2027",
    "Tue, 5 – Thu, 7 January 2027",
    "Sat, 30 January – Tue, 2 February 2027",
  ],
  en: [
    "Thu, November 26",
    "Tue, November 24 – Thu, November 26",
    "Mon, November 30 – Wed, December 2",
    "Wed, December 30, 2026 – Sat, January 2, 2027",
    "Tue, January 5 – Thu, January 7, 2027",
    "Sat, January 30 – Tue, February 2, 2027",
  ],
  ja: [
    "11月26日(木)",
    "11月24日(火)〜26日(木)",
    "11月30日(月)〜12月2日(水)",
    "2026年12月30日(水)〜2027年1月2日(土)",
    "2027年1月5日(火)〜7日(木)",
    "2027年1月30日(土)〜2月2日(火)",
  ],
  ko: [
    "11월 26일 (목)",
    "11월 24일 (화)~26일 (목)",
    "11월 30일 (월)~12월 2일 (수)",
    "2026년 12월 30일 (수)~2027년 1월 2일 (토)",
    "2027년 1월 5일 (화)~7일 (목)",
    "2027년 1월 30일 (토)~2월 2일 (화)",
  ],
  pl: [
    "czw., 26 listopada",
    "wt., 24 – czw., 26 listopada",
    "pon., 30 listopada – śr., 2 grudnia",
    "śr., 30 grudnia 2026 – sob., 2 stycznia 2027",
    "wt., 5 – czw., 7 stycznia 2027",
    "sob., 30 stycznia – wt., 2 lutego 2027",
  ],
  de: [
    "Do., 26. November",
    "Di., 24. – Do., 26. November",
    "Mo., 30. November – Mi., 2. Dezember",
    "Mi., 30. Dezember 2026 – Sa., 2. Januar 2027",
    "Di., 5. – Do., 7. Januar 2027",
    "Sa., 30. Januar – Di., 2. Februar 2027",
  ],
  fr: [
    "jeu. 26 novembre",
    "mar. 24 – jeu. 26 novembre",
    "lun. 30 novembre – mer. 2 décembre",
    "mer. 30 décembre 2026 – sam. 2 janvier 2027",
    "mar. 5 – jeu. 7 janvier 2027",
    "sam. 30 janvier – mar. 2 février 2027",
  ],
  es: [
    "jue, 26 de noviembre",
    "mar, 24 – jue, 26 de noviembre",
    "lun, 30 de noviembre – mié, 2 de diciembre",
    "mié, 30 de diciembre de 2026 – sáb, 2 de enero de 2027",
    "mar, 5 – jue, 7 de enero de 2027",
    "sáb, 30 de enero – mar, 2 de febrero de 2027",
  ],
  "pt-BR": [
    "qui., 26 de novembro",
    "ter., 24 – qui., 26 de novembro",
    "seg., 30 de novembro – qua., 2 de dezembro",
    "qua., 30 de dezembro de 2026 – sáb., 2 de janeiro de 2027",
    "ter., 5 – qui., 7 de janeiro de 2027",
    "sáb., 30 de janeiro – ter., 2 de fevereiro de 2027",
  ],
};

const SHORT: Record<string, string[]> = {
  "en-GB": [
    "26 Nov",
    "24–26 Nov",
    "30 Nov – 2 Dec",
    "30 Dec 2026 – 2 Jan 2027",
    "5–7 Jan 2027",
    "30 Jan – 2 Feb 2027",
  ],
  en: [
    "Nov 26",
    "Nov 24–26",
    "Nov 30 – Dec 2",
    "Dec 30, 2026 – Jan 2, 2027",
    "Jan 5–7, 2027",
    "Jan 30 – Feb 2, 2027",
  ],
  ja: [
    "11月26日",
    "11月24日〜26日",
    "11月30日〜12月2日",
    "2026年12月30日〜2027年1月2日",
    "2027年1月5日〜7日",
    "2027年1月30日〜2月2日",
  ],
  de: [
    "26. Nov.",
    "24.–26. Nov.",
    "30. Nov. – 2. Dez.",
    "30. Dez. 2026 – 2. Jan. 2027",
    "5.–7. Jan. 2027",
    "30. Jan. – 2. Feb. 2027",
  ],
  "pt-BR": [
    "26 de nov.",
    "24–26 de nov.",
    "30 de nov. – 2 de dez.",
    "30 de dez. de 2026 – 2 de jan. de 2027",
    "5–7 de jan. de 2027",
    "30 de jan. – 2 de fev. de 2027",
  ],
};

describe("a window is written as the language writes it", () => {
  test.each(Object.entries(LONG))("in a sentence: %s", (locale, texts) => {
    expect(WINDOWS.map(([from, to]) => format(from, to, locale))).toEqual(texts);
  });

  test.each(Object.entries(SHORT))("in a table: %s", (locale, texts) => {
    expect(WINDOWS.map(([from, to]) => format(from, to, locale, "short"))).toEqual(texts);
  });

  test.each([
    ["tr", "24 Kasım Sal – 26 Kasım Per", "the weekday stands behind, so nothing is left out"],
    ["hu", "november 24., K – 26., Cs", "the month stands in front"],
    ["fi", "ti 24.–to 26. marraskuuta", "an ordinal's point stays"],
    ["zh-Hans", "11月24日周二至26日周四", "as people write it"],
    ["fa", "\u2067سه‌شنبه ۳ تا پنجشنبه ۵ آذر\u2069", "by the reader's own calendar"],
    ["ar-EG", "\u2067الثلاثاء، ٢٤ – الخميس، ٢٦ نوفمبر\u2069", "isolated, so that the dates keep their order"],
    ["he", "\u2067יום ג׳, 24 – יום ה׳, 26 בנובמבר\u2069", "isolated too"],
  ])("%s: %s (%s)", (locale, text) => {
    expect(format("2026-11-24", "2026-11-26", locale)).toBe(text);
  });

  test("of dates in figures nothing is left out", () => {
    expect(format("2027-01-05", "2027-01-07", "lt", "short")).toBe("2027-01-05 – 2027-01-07");
  });

  test.each(["xx", "en_US", "en-a", "", "../"])("%j is no language that we know: English", (locale) => {
    expect(format("2026-11-24", "2026-11-26", locale)).toBe("Tue, November 24 – Thu, November 26");
  });

  test("every date is a piece of its own", () => {
    expect(formatWindowParts({ from: day("2026-11-24"), to: day("2026-11-26") }, "ja", TODAY)).toEqual([
      { text: "11月24日(火)", day: "2026-11-24" },
      { text: "〜", day: null },
      { text: "26日(木)", day: "2026-11-26" },
    ]);
  });
});

describe("whatever the window and the language", () => {
  const LOCALES = [...Object.keys(LONG), "en-US", "de-AT", "fr-CA", "es-MX", "it", "nl", "ru", "th", "tr"];
  const days = fc
    .integer({ min: toDayNumber(day("2024-01-01")), max: toDayNumber(day("2030-12-31")) })
    .map((count) => dayNumber(count));
  const windows = fc
    .tuple(days, fc.integer({ min: 0, max: 40 }))
    .map(([from, more]) => ({ from: toCalendarDate(from), to: toCalendarDate(dayNumber(from + more)) }));
  const cases = [
    windows,
    fc.constantFrom(...LOCALES),
    days.map((one) => toCalendarDate(one)),
    fc.constantFrom("long", "short"),
  ] as const;
  const numbersIn = (text: string) => new Set((text.match(/\d+/g) ?? []).map(Number));

  test("no number stands in the text but those of its two days, and both days do", () => {
    fc.assert(
      fc.property(...cases, ({ from, to }, locale, today, form) => {
        const text = formatWindow({ from, to }, locale, today, form);
        const [first, last] = [from, to].map((one) => one.split("-").map(Number));
        // Thai years are counted from the Buddha's: 543 more.
        const allowed = new Set([...(first ?? []), ...(last ?? [])].flatMap((one) => [one, one + 543]));
        expect([...numbersIn(text)].filter((one) => !allowed.has(one))).toEqual([]);
        for (const date of [first, last]) expect(numbersIn(text)).toContain(date?.[2]);
      }),
      { numRuns: 1000 },
    );
  });

  test("each of its days is one piece, and the pieces are the whole", () => {
    fc.assert(
      fc.property(...cases, ({ from, to }, locale, today, form) => {
        const parts = formatWindowParts({ from, to }, locale, today, form);
        expect(parts.flatMap((part) => part.day ?? [])).toEqual(from === to ? [from] : [from, to]);
        expect(parts.map((part) => part.text).join("")).toBe(formatWindow({ from, to }, locale, today, form));
      }),
    );
  });

  test("a year is named only when one of the days is not in this year", () => {
    fc.assert(
      fc.property(...cases, ({ from, to }, _locale, today, form) => {
        const isThisYear = new Set([from, to, today].map((one) => one.slice(0, 4))).size === 1;
        expect(/\d{4}/.test(formatWindow({ from, to }, "en-GB", today, form))).toBe(!isThisYear);
      }),
    );
  });

  test("a window the wrong way round is the same window", () => {
    expect(format("2026-11-26", "2026-11-24", "ja")).toBe("11月24日(火)〜26日(木)");
  });
});

test.each(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Tokyo"])(
  "a process in %s writes the same",
  (zone) => {
    vi.stubEnv("TZ", zone);
    try {
      expect(format("2028-02-28", "2028-03-01", "en-GB")).toBe("Mon, 28 February – Wed, 1 March 2028");
    } finally {
      vi.unstubAllEnvs();
    }
  },
);
