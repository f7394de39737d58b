/**
 * Shopify's search syntax, as far as this stand-in's filters go: terms joined by AND, OR and brackets, NOT or "-"
 * before a term, `field:value` with a comparator, quotes, and "*" at the end of a word.
 * https://shopify.dev/docs/api/usage/search-syntax
 */
export type Test<T> = (record: T) => boolean;
export type Comparator = ":" | ":>" | ":>=" | ":<" | ":<=";
/** Makes the test for one `field:value`, or throws when it cannot. */
export type FilterMaker<T> = (field: string, comparator: Comparator, value: string) => Test<T>;

export class SearchSyntaxError extends Error {}

const TOKEN =
  /\s*(?:(\()|(\))|((?:[^\s():'"]+)(:(?:>=|<=|>|<)?)(?:"[^"]*"|'[^']*'|[^\s()]*))|("[^"]*"|'[^']*')|([^\s()]+))/y;

/** `plainText` makes the test for a word without a field. An empty query finds everything. */
export function parseSearch<T>(
  query: string,
  filter: FilterMaker<T>,
  plainText: (word: string) => Test<T>,
): Test<T> {
  const tokens = tokenize(query);
  let at = 0;

  const either = (): Test<T> => {
    const tests = [both()];
    while (tokens[at]?.toUpperCase() === "OR") {
      at += 1;
      tests.push(both());
    }
    return (record) => tests.some((test) => test(record));
  };
  const both = (): Test<T> => {
    const tests: Test<T>[] = [];
    while (at < tokens.length && tokens[at] !== ")" && tokens[at]?.toUpperCase() !== "OR") {
      if (tokens[at]?.toUpperCase() === "AND") at += 1;
      else tests.push(term());
    }
    return (record) => tests.every((test) => test(record));
  };
  const term = (): Test<T> => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token.toUpperCase() === "NOT") return negated(term());
    if (token.startsWith("-") && token.length > 1) return negated(leaf(token.slice(1)));
    if (token !== "(") return leaf(token);
    const inside = either();
    if (tokens[at] !== ")") throw new SearchSyntaxError(`A bracket is not closed in "${query}"`);
    at += 1;
    return inside;
  };
  const leaf = (token: string): Test<T> => {
    const pair = /^([^\s:'"]+)(:(?:>=|<=|>|<)?)(.*)$/s.exec(token);
    if (!pair?.[1]) return plainText(unquoted(token));
    // The expression above lets only these five through.
    return filter(pair[1], pair[2] as Comparator, unquoted(pair[3] ?? ""));
  };

  const test = either();
  if (at < tokens.length) throw new SearchSyntaxError(`A bracket too many in "${query}"`);
  return test;
}

function tokenize(query: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(query); match; match = TOKEN.exec(query)) tokens.push(match[0].trim());
  return tokens;
}

const negated =
  <T>(test: Test<T>): Test<T> =>
  (record) =>
    !test(record);

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, "$2");

/** Compares two texts or two numbers the way the comparator says. */
export function compares<V extends string | number>(
  comparator: Comparator,
  wanted: V,
): (value: V) => boolean {
  switch (comparator) {
    case ":":
      return (value) => value === wanted;
    case ":>":
      return (value) => value > wanted;
    case ":>=":
      return (value) => value >= wanted;
    case ":<":
      return (value) => value < wanted;
    case ":<=":
      return (value) => value <= wanted;
  }
}
