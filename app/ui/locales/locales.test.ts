import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Names of the values that a message asks for. Throws when the message is malformed. */
function namesIn(message: string, locale: string): string[] {
  const names = new Set<string>();
  const parts = new IntlMessageFormat(message, locale).getAst();
  // Literal text carries the text itself in `value`; everything else the name.
  for (const part of parts) if (part.type !== 0 && "value" in part) names.add(part.value);
  return [...names].sort();
}

test.each(Object.keys(en))(
  "%s is well formed in every language and asks for nothing that English does not give",
  (key) => {
    // The keys are en's own.
    const name = key as keyof typeof en;
    const given = namesIn(en[name], "en");
    expect(given).toEqual(expect.arrayContaining(namesIn(ja[name], "ja")));
    expect(en[name].trim()).not.toBe("");
    expect(ja[name].trim()).not.toBe("");
  },
);
