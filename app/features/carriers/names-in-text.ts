/**
 * Carriers' names and hosts, ready to be found in texts. One look into a map for each word: a pattern of a thousand
 * alternatives would take a server longer to compile than all the texts of a day.
 */
export type NameIndex = {
  /** Names without their spaces, and after how many characters of each there may be one. */
  spacesOf: ReadonlyMap<string, ReadonlySet<number>>;
  longest: number;
  hosts: ReadonlySet<string>;
  mostLabels: number;
};

/** Scripts without spaces between words: names in them have no whole words, and next to them other names are whole. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}";
const TOKEN = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+|[^\\s_-]`, "gu");
const HOST = /[\p{L}\p{N}.-]+/gu;
const PATH = /\/\S*/uy;
const isWord = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token);

/** Spaces may be missing from a name, doubled, or written as hyphens and underlines; accents may be missing. */
export function indexNames(names: readonly string[], hosts: readonly string[]): NameIndex {
  const spacesOf = new Map<string, Set<number>>();
  for (const name of names.flatMap((name) => [name, withoutAccents(name)])) {
    const tokens = tokensOf(name);
    const key = tokens.map(({ text }) => text).join("");
    const spaces = spacesOf.get(key) ?? new Set();
    let length = 0;
    for (const { text, isApart } of tokens) {
      if (isApart) spaces.add(length);
      length += text.length;
    }
    spacesOf.set(key, spaces);
  }
  const longest = Math.max(0, ...[...spacesOf.keys()].map((key) => key.length));
  const mostLabels = Math.max(0, ...hosts.map((host) => host.split(".").length));
  return { spacesOf, longest, hosts: new Set(hosts.map((host) => host.toLowerCase())), mostLabels };
}

/** A text with a space in place of every name that stands in it as whole words, and of every host with its path. */
export function withoutNames(text: string, index: NameIndex): string {
  const hostless = cutOut(text, hostsIn(text, index));
  return cutOut(hostless, namesIn(hostless, index));
}

type Span = { start: number; end: number };
type Token = Span & {
  /** In lower case. */
  text: string;
  /** Something stands between it and the one before. */
  isApart: boolean;
};

function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index: start }) => {
    const isApart = start > end;
    end = start + found.length;
    return { start, end, text: found.toLowerCase(), isApart };
  });
}

function namesIn(text: string, index: NameIndex): Span[] {
  const tokens = tokensOf(text);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const last = endOfName(tokens, at, index);
    const [first, final] = [tokens[at], last === null ? undefined : tokens[last]];
    if (last === null || !first || !final) continue;
    spans.push({ start: first.start, end: final.end });
    at = last;
  }
  return spans;
}

/** The last token of the longest name that begins with this one. */
function endOfName(tokens: readonly Token[], first: number, { spacesOf, longest }: NameIndex): number | null {
  let [key, end]: [string, number | null] = ["", null];
  const gaps: number[] = [];
  for (let at = first; at < tokens.length && key.length < longest; at++) {
    const token = tokens[at];
    if (!token) break;
    if (at > first && token.isApart) gaps.push(key.length);
    key += token.text;
    const next = tokens[at + 1];
    const isWhole = !next || next.isApart || !isWord(next.text) || isWord(token.text);
    const spaces = isWhole ? spacesOf.get(key) : undefined;
    if (spaces && gaps.every((gap) => spaces.has(gap))) end = at;
  }
  return end;
}

function hostsIn(text: string, { hosts, mostLabels }: NameIndex): Span[] {
  return [...text.matchAll(HOST)].flatMap(({ 0: found, index: start }) => {
    const labels = found.toLowerCase().split(".");
    const isHost = labels.some((_label, from) => {
      const longest = labels.slice(from, from + mostLabels);
      return longest.some((_last, last) => hosts.has(longest.slice(0, last + 1).join(".")));
    });
    if (!isHost) return [];
    const end = start + found.length;
    PATH.lastIndex = end;
    return { start, end: end + (PATH.exec(text)?.[0].length ?? 0) };
  });
}

/** Puts a space for each span; a host may stand in another's path. */
function cutOut(text: string, spans: readonly Span[]): string {
  let [shown, rest] = ["", 0];
  for (const { start, end } of spans) {
    if (start >= rest) shown += `${text.slice(rest, start)} `;
    rest = Math.max(rest, end);
  }
  return shown + text.slice(rest);
}

const withoutAccents = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
