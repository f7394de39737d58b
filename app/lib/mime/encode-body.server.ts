const LINE_MAX = 76;
const HEX = Buffer.from("0123456789ABCDEF", "latin1");
const [CR, LF, SPACE, TAB, EQUALS, DOT] = [13, 10, 32, 9, 61, 46];

export type EncodedBody = { encoding: "quoted-printable" | "base64"; bytes: Buffer };

/**
 * Text as lines that every mail server passes on unchanged, ended by CRLF: quoted-printable while most of it is ASCII, else
 * base64, whichever is shorter. https://www.rfc-editor.org/rfc/rfc2045#section-6.7
 */
export function encodeBody(text: string): EncodedBody {
  const bytes = Buffer.from(text, "utf8");
  let foreign = 0;
  for (const byte of bytes) if (byte > 126) foreign += 1;
  // Quoted-printable writes such a byte with three characters, base64 every byte with four thirds.
  return foreign > bytes.length / 6
    ? { encoding: "base64", bytes: base64Lines(Buffer.from(text.replaceAll(/\r\n?|\n/g, "\r\n"), "utf8")) }
    : { encoding: "quoted-printable", bytes: quotedPrintable(bytes) };
}

function base64Lines(bytes: Buffer): Buffer {
  const base64 = bytes.toString("base64");
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += LINE_MAX) lines.push(base64.slice(at, at + LINE_MAX));
  return Buffer.from(lines.join("\r\n") + "\r\n", "latin1");
}

/** Byte by byte into one buffer: mails are written by the hundred a second, and this is most of the work of each. */
function quotedPrintable(bytes: Buffer): Buffer {
  // A byte takes three at most, and every 73 of them a soft line break.
  const out = Buffer.allocUnsafe(Math.ceil(bytes.length * 3.2) + 8);
  const { length } = bytes;
  let size = 0;
  let column = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === LF || byte === CR) {
      if (byte === CR && bytes[at + 1] === LF) at += 1;
      out[size++] = CR;
      out[size++] = LF;
      column = 0;
      continue;
    }
    const next = bytes[at + 1];
    const endsLine = next === undefined || next === LF || next === CR;
    const isPlain =
      byte === SPACE || byte === TAB
        ? !endsLine
        : // A dot that begins a line would be doubled on the wire, and by some servers for good.
          byte > SPACE && byte < 127 && byte !== EQUALS && !(byte === DOT && column === 0);
    const width = isPlain ? 1 : 3;
    if (column + width > (endsLine ? LINE_MAX : LINE_MAX - 1)) {
      out[size++] = EQUALS;
      out[size++] = CR;
      out[size++] = LF;
      column = 0;
    }
    if (isPlain && !(byte === DOT && column === 0)) out[size++] = byte;
    else {
      out[size++] = EQUALS;
      out[size++] = HEX[byte >> 4] ?? 0;
      out[size++] = HEX[byte & 15] ?? 0;
    }
    column += width;
  }
  if (column > 0) {
    out[size++] = CR;
    out[size++] = LF;
  }
  return out.subarray(0, size);
}
