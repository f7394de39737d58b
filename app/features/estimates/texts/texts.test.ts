import { describe, expect, test } from "vitest";
import { WINDOW_CATALOGS, WINDOW_LANGUAGES } from "./languages.ts";

const namesIn = (text: string): string[] =>
  [
    ...new Set([...text.matchAll(/\{(date|when|said|count|days)\b/g)].map(([, name]) => name ?? "")),
  ].toSorted();

describe.each(WINDOW_LANGUAGES)("texts about arrival in %s", (language) => {
  const texts = Object.entries(WINDOW_CATALOGS[language]);

  test("have the keys of the English ones, none empty, and use the same values", () => {
    expect(texts.map(([key, text]) => [key, namesIn(text)])).toEqual(
      Object.entries(WINDOW_CATALOGS.en).map(([key, text]) => [key, namesIn(text)]),
    );
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("have no straight apostrophe, which is ICU's quote", () =>
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]));
});
