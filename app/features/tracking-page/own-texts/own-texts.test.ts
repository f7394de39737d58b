import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { translateWith } from "#app/lib/translate.ts";
import { CATALOGS, LANGUAGES } from "../texts/languages.ts";
import { NUMBERS } from "./check-against.ts";
import { checkOwnText } from "./check-own-text.ts";
import { checkOwnTexts } from "./check-own-texts.ts";
import { OWN_TEXT_MAX, parseOwnTexts, TEXT_KEYS } from "./own-text.ts";
import { sayOwnIn } from "./say-own.ts";
import { isPlaced } from "./text-parts.ts";
import { valuesOf } from "./values-of.ts";

describe("a text in place of ours", () => {
  test.each([
    ["headline.inTransit", "Hooray, it’s coming", null],
    ["headline.delivered", "Delivered {when, select, today {today} other {on {date}}}", null],
    ["headline.delivered", "Yours since {date}", null],
    ["headline.delivered", "Delivered", { kind: "missing", names: ["date"] }],
    ["headline.delivered", "Delivered {date} to {name}", { kind: "unknown", names: ["name"] }],
    ["headline.delivered", "Delivered {date", { kind: "syntax" }],
    ["headline.delivered", "Delivered {when, select, today {today}} {date}", { kind: "syntax" }],
    ["headline.delivered", "Delivered {date, date, short}", { kind: "format" }],
    ["headline.delivered", "Delivered {date, plural, other {#}}", { kind: "not_number", names: ["date"] }],
    ["history.older", "{count} more", null],
    ["history.older", "{count, plural, one {one more} other {# more}}", null],
    ["history.older", "More", { kind: "missing", names: ["count"] }],
    ["footer.shop", "<b>us</b>", { kind: "markup" }],
    ["footer.shop", "we <3 you", null],
    ["footer.shop", "  ", { kind: "empty" }],
    ["footer.shop", "x".repeat(OWN_TEXT_MAX + 1), { kind: "too_long" }],
  ] as const)("%s: %s", (key, text, fault) => expect(checkOwnText(key, "en", text)).toEqual(fault));

  test("is kept trimmed, and its apostrophes quote nothing", () => {
    expect(checkOwnTexts("fr", { "headline.delivered": " C'est '{date}' ", gone: "x" })).toEqual({
      texts: { "headline.delivered": "C’est ’{date}’" },
      faults: {},
    });
  });

  test("that passes can always be said, and never says what is no number", () => {
    const names = LANGUAGES.flatMap((language) =>
      TEXT_KEYS.flatMap((key) => [...valuesOf(CATALOGS[language][key], language).uses.keys()]),
    );
    const values = Object.fromEntries(names.map((name) => [name, NUMBERS.has(name) ? 2 : "x"]));
    const pieces = ["a ", "{date}", "{when, select, other {b}}", "{", "}", "#", "'", "<", "{count}", "|"];
    const typed = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...TEXT_KEYS), typed, (key, parts) => {
        const text = checkOwnTexts("en", { [key]: parts.join("") }).texts[key];
        if (text === undefined) return;
        // Which values a text asks for is known only here.
        const say = translateWith("en", { text }) as (key: "text", given: object) => string;
        expect(say("text", values)).not.toMatch(/NaN|^$/);
      }),
    );
  });
});

test("our own texts pass in every language", () => {
  const faults = LANGUAGES.flatMap((language) =>
    TEXT_KEYS.map((key) => [language, key, checkOwnText(key, language, CATALOGS[language][key])] as const),
  ).filter(([, , fault]) => fault !== null);
  expect(faults).toEqual([]);
});

test("every text stands in a part of the page", () => {
  expect(TEXT_KEYS.filter((key) => !isPlaced(key))).toEqual([]);
});

test("own words come before ours, and ours come back where theirs fail", () => {
  const own = parseOwnTexts({
    "headline.inTransit": "Hooray",
    "history.older": "{broken",
    gone: "x",
    "order.label": 1,
  });
  const say = sayOwnIn("en", own);
  expect(say("headline.inTransit")).toBe("Hooray");
  expect(say("headline.late")).toBe("Running late");
  expect(say("history.older", { count: 2 })).toBe("2 earlier entries");
  expect(Object.keys(own)).not.toContain("order.label");
  expect(parseOwnTexts(null)).toEqual({});
});

test("own words stand isolated in Arabic as ours do", () => {
  const say = sayOwnIn("ar", { "order.label": "طلبك {name}" });
  expect(say("order.label", { name: "#1001" })).toBe("طلبك \u2068#1001\u2069");
});
