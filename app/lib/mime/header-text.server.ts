/**
 * Header lines as RFC 5322 and RFC 2047 want them. Whatever a text holds, it stays inside its own header: line ends and other
 * control characters become spaces before anything else happens.
 */

/** https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 asks for at most 78 characters; a space is wanted for folding. */
const LINE_MAX = 76;
/** Bytes whose base64, with "=?UTF-8?B?" and "?=" around it, stays within the 75 characters of an encoded word. */
const BYTES_PER_WORD = 45;
const NOT_ONE_LINE = /[\p{Cc}\u2028\u2029\s]+/gu;
const PRINTABLE = /^[\x20-\x7e]*$/;
/** A word no mail program splits, and that is not read as an encoded one. */
const NEEDS_ENCODING = /=\?|[^\s]{60}/;
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?: [\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** "Subject: …": a header of free text, folded, in encoded words where it must be. */
export function textHeader(name: string, text: string): string {
  const line = oneLine(text);
  return PRINTABLE.test(line) && !NEEDS_ENCODING.test(line)
    ? fold(`${name}: ${line}`)
    : `${name}: ${encodedWords(line, name.length + 2)}`;
}

/** "From: Anna <anna@example.com>": the address must be one already, in ASCII or for a server that takes UTF-8. */
export function addressHeader(name: string, display: string, address: string): string {
  const phrase = phraseOf(oneLine(display), name.length + 2);
  return phrase === ""
    ? `${name}: ${address}`
    : `${name}: ${phrase}${fits(name, phrase, address)}<${address}>`;
}

const fits = (name: string, phrase: string, address: string): string =>
  name.length + phrase.length + address.length + 5 > LINE_MAX ? "\r\n " : " ";

/** A name before an address: as it is, quoted, or encoded. */
function phraseOf(name: string, indent: number): string {
  if (!PRINTABLE.test(name) || NEEDS_ENCODING.test(name) || name.length > LINE_MAX - indent)
    return encodedWords(name, indent);
  return name === "" || ATOMS.test(name) ? name : `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

export const oneLine = (text: string): string => text.toWellFormed().replaceAll(NOT_ONE_LINE, " ").trim();

/** Breaks before spaces, where a line would grow too long. */
function fold(line: string): string {
  if (line.length <= LINE_MAX) return line;
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE_MAX) {
    const at = rest.lastIndexOf(" ", LINE_MAX);
    // The space after the header's name is no place to break: some servers take such a header for an empty one.
    if (at <= rest.indexOf(": ") + 1 || at === 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest].join("\r\n");
}

function encodedWords(text: string, indent: number): string {
  const words: string[] = [];
  let word = "";
  let bytes = 0;
  // The first word shares its line with the header's name.
  let room = Math.max(12, BYTES_PER_WORD - Math.ceil((indent * 3) / 4));
  const end = () => {
    words.push(`=?UTF-8?B?${Buffer.from(word, "utf8").toString("base64")}?=`);
    word = "";
    bytes = 0;
    room = BYTES_PER_WORD;
  };
  // A character is never split over two words: https://www.rfc-editor.org/rfc/rfc2047#section-5
  for (const character of text) {
    const size = Buffer.byteLength(character, "utf8");
    if (bytes + size > room) end();
    word += character;
    bytes += size;
  }
  if (bytes > 0) end();
  return words.join("\r\n ");
}
