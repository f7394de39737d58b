import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#app/lib/time.ts";
import { on } from "#test/factories/delivery-rules.ts";
import { november, shownAs } from "#app/features/estimates/samples/outlook.ts";
import { plainText } from "./dated-text.ts";
import { nameWindow, presentWindow } from "./present-window.ts";
import { WINDOW_LANGUAGES } from "./texts/languages.ts";

const TODAY = on("2026-11-21");
const reader = (locale: string) => ({ locale, today: TODAY });
type Shown = Parameters<typeof shownAs>[0];
const textOf = (window: ReturnType<typeof november> | null, shown: Shown = {}, locale = "en-GB") => {
  const view = presentWindow(window, shownAs(shown), reader(locale));
  return view.kind === "nothing" ? null : view.text;
};

describe("what is shown of a window", () => {
  test.each([
    ["by its last day", november(24, 26), {}, "Arrives by Thu 26 November"],
    ["from its first to its last", november(24, 26), { form: "range" }, "Arrives Tue 24 – Thu 26 November"],
    ["one day is that day", november(26, 26), {}, "Arrives Thu 26 November"],
    ["today", november(21, 21), {}, "Arrives today"],
    ["tomorrow", november(22, 22), {}, "Arrives tomorrow"],
    ["by tomorrow", november(21, 22), {}, "Arrives by tomorrow"],
    ["days that are over are not counted", november(18, 21), { form: "range" }, "Arrives today"],
    ["nor named", november(18, 24), { form: "range" }, "Arrives Sat 21 – Tue 24 November"],
    ["estimated", november(24, 26), { wording: "estimated" }, "Estimated delivery by Thu 26 November"],
    ["get it", november(24, 26), { wording: "get_it" }, "Get it by Thu 26 November"],
    ["unknown", null, {}, null],
    ["over", november(18, 20), {}, null],
    ["as wide as may be", november(22, 35), {}, "Arrives by Sat 5 December"],
    ["too wide to say anything", november(22, 36), {}, null],
  ] as const)("%s", (_what, window, shown, text) => expect(textOf(window, shown)).toBe(text));

  test("every date in it is a piece with its day", () => {
    const view = presentWindow(november(24, 26), shownAs({ form: "range" }), reader("ja"));
    expect(view).toMatchObject({
      kind: "range",
      text: "11月24日(火)〜26日(木)にお届け",
      parts: [{ day: "2026-11-24" }, { day: null }, { day: "2026-11-26" }, { day: null }],
    });
  });
});

describe("in every language", () => {
  const WORDINGS = ["arrives", "estimated", "get_it", "pickup", "now"] as const;
  const table = (locale: string) =>
    WORDINGS.map((wording) =>
      [november(24, 26), november(26, 26), november(22, 22)].map((window) => {
        const view = presentWindow(window, shownAs(), reader(locale), wording);
        return view.kind === "nothing" ? null : view.text;
      }),
    );

  test("German", () =>
    expect(table("de")).toEqual([
      ["Ankunft bis Do., 26. November", "Ankunft am Do., 26. November", "Ankunft morgen"],
      [
        "Voraussichtliche Zustellung bis Do., 26. November",
        "Voraussichtliche Zustellung am Do., 26. November",
        "Voraussichtliche Zustellung morgen",
      ],
      ["Bei Ihnen bis Do., 26. November", "Bei Ihnen am Do., 26. November", "Bei Ihnen morgen"],
      [
        "Abholbereit spätestens am Do., 26. November",
        "Abholbereit am Do., 26. November",
        "Abholbereit morgen",
      ],
      [
        "Jetzt voraussichtlich bis Do., 26. November",
        "Jetzt voraussichtlich am Do., 26. November",
        "Jetzt voraussichtlich morgen",
      ],
    ]));

  test("Japanese", () =>
    expect(table("ja").slice(0, 2)).toEqual([
      ["11月26日(木)までにお届け", "11月26日(木)にお届け", "明日お届け"],
      ["11月26日(木)までにお届け予定", "11月26日(木)お届け予定", "明日お届け予定"],
    ]));

  test.each([
    ["fr", "Arrivée au plus tard le jeu. 26 novembre"],
    ["es", "Llega a más tardar el jue, 26 de noviembre"],
    ["pt-BR", "Chega até qui., 26 de novembro"],
    ["pl", "Dostawa najpóźniej czw., 26 listopada"],
    ["ko", "11월 26일 (목)까지 도착"],
    ["pt-PT", "Chega até quinta, 26 de novembro"],
    ["sv", "Kommer senast tors 26 november"],
    ["nl", "Komt uiterlijk do 26 november"],
    ["it", "Arriva entro gio 26 novembre"],
    ["zh-TW", "11月26日週四之前送達"],
    ["zh-HK", "11月26日週四之前送達"],
    ["ar-EG-u-nu-latn", "يصل في موعد أقصاه \u2068\u2067الخميس، 26 نوفمبر\u2069\u2069"],
    ["fi", "Arrives by to 26. marraskuuta"],
  ])("%s: %s", (locale, text) => expect(textOf(november(24, 26), {}, locale)).toBe(text));

  test("no text loses its date", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WINDOW_LANGUAGES),
        fc.constantFrom(...WORDINGS),
        fc.constantFrom("by", "range"),
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 0, max: 13 }),
        (locale, wording, form, ahead, more) => {
          const from = addDays(TODAY, ahead);
          const to = addDays(from, more);
          const view = presentWindow({ from, to }, shownAs({ form }), reader(locale), wording);
          const days = view.kind === "nothing" ? [] : view.parts.flatMap((part) => part.day ?? []);
          expect(days).toEqual(form === "range" && more > 0 ? [from, to] : [to]);
        },
      ),
    );
  });
});

describe("the merchant's own words", () => {
  const own = { wording: "own", ownText: { en: "At your door by {date}!", ja: "{date}着" } } as const;
  test.each([
    ["in the reader's language", "en-GB", own, "At your door by Thu 26 November!"],
    ["in another", "ja", own, "11月26日(木)着"],
    ["not in a language that they wrote nothing in", "de", own, "Ankunft bis Do., 26. November"],
    ["not without a date", "en-GB", { ...own, ownText: { en: "Soon" } }, "Arrives by Thu 26 November"],
  ] as const)("%s", (_what, locale, shown, text) =>
    expect(textOf(november(24, 26), shown, locale)).toBe(text),
  );

  test("stay as they are written, markup and all: escaping is the renderer's", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        fc.pre(!`${before}${after}`.includes("{date}"));
        const text = `x${before}{date}${after}x`;
        expect(textOf(november(26, 26), { wording: "own", ownText: { en: text } })).toBe(
          text.replace("{date}", () => "Thu 26 November"),
        );
      }),
    );
  });
});

test("what was said is named as it was, over or not", () => {
  const said = (window: ReturnType<typeof november>, form: "by" | "range") =>
    plainText(nameWindow(window, shownAs({ form }), reader("en-GB")));
  expect(said(november(17, 19), "by")).toBe("by Thu 19 November");
  expect(said(november(17, 19), "range")).toBe("Tue 17 – Thu 19 November");
  expect(said(november(20, 21), "by")).toBe("by today");
});
