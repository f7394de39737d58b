import { IntlMessageFormat } from "intl-messageformat";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** How a text uses a value: puts it in, or chooses among branches by it. */
type ValueUse = "shown" | "select" | "plural";
/** What a text asks for: each value with all the ways in which it is used; `isPlain` when it does nothing else with them. */
export type TextValues = { uses: ReadonlyMap<string, ReadonlySet<ValueUse>>; isPlain: boolean };

/** The values that a message asks for, those in its branches too. A malformed one throws a SyntaxError. */
export function valuesOf(text: string, language: string): TextValues {
  const uses = new Map<string, Set<ValueUse>>();
  const isPlain = collect(new IntlMessageFormat(text, language).getAst(), uses);
  return { uses, isPlain };
}

/** The parser's kinds of elements: https://formatjs.github.io/docs/icu-messageformat-parser/ */
const KINDS: Readonly<Record<number, "text" | ValueUse>> = {
  0: "text",
  1: "shown",
  5: "select",
  6: "plural",
  7: "text",
};

function collect(elements: Element[], uses: Map<string, Set<ValueUse>>): boolean {
  let isPlain = true;
  for (const element of elements) {
    const kind = KINDS[element.type];
    if (!kind) isPlain = false;
    else if (kind !== "text" && "value" in element)
      uses.set(element.value, (uses.get(element.value) ?? new Set<ValueUse>()).add(kind));
    if ("options" in element)
      for (const branch of Object.values(element.options)) isPlain = collect(branch.value, uses) && isPlain;
  }
  return isPlain;
}
