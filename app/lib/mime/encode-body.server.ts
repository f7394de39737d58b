const LINE_MAX = 76;
const HEX = Buffer.from("0123456789ABCDEF", "latin1");
const CR = 13;
const LF = 10;
const SPACE = 32;
const EQUALS = 61;
const DOT = 46;

export type EncodedBody = { encoding: "quoted-printable" | "base64"; bytes: Buffer };

/**
 * Text as lines that every mail server passes on unchanged, ended by CRLF: quoted-printable while most of it is ASCII, else
 * base64, whichever is shorter. https://www.rfc-editor.org/rfc/rfc2045#section-6.7
 */
export function encodeBody(text: string): EncodedBody {
  const bytes = Buffer.from(text, "utf8");
  // A character beyond ASCII takes two or three bytes: six or nine characters of quoted-printable, three or four of base64.
  const beyondAscii = bytes.length - text.length;
  return beyondAscii > bytes.length / 10
    ? { encoding: "base64", bytes: base64Lines(Buffer.from(text.replaceAll(/\r\n?|\n/g, "\r\n"), "utf8")) }
    : { encoding: "quoted-printable", bytes: quotedPrintable(bytes) };
}

function base64Lines(bytes: Buffer): Buffer {
  const base64 = bytes.toString("base64");
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += LINE_MAX) lines.push(base64.slice(at, at + LINE_MAX));
  return Buffer.from(lines.join("\r\n") + "\r\n", "latin1");
}

/** What stands for itself anywhere in a line. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > SPACE && byte < 127 && byte !== EQUALS),
);

/**
 * Byte by byte into one buffer: mails are written by the hundred a second, and this is most of the work of each. Spaces in a row
 * are written so that nobody on the way, a signature neither, takes them for one.
 */
function quotedPrintable(bytes: Buffer): Buffer {
  // A byte takes three at most, and every 73 of them a soft line break.
  const out = Buffer.allocUnsafe(Math.ceil(bytes.length * 3.2) + 8);
  const { length } = bytes;
  let size = 0;
  let column = 0;
  let previous = LF;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === LF || byte === CR) {
      if (byte === CR && bytes[at + 1] === LF) at += 1;
      out[size++] = CR;
      out[size++] = LF;
      column = 0;
      previous = LF;
      continue;
    }
    const isPlain = PLAIN[byte] === 1 || (byte === SPACE && previous !== SPACE && !isLineEnd(bytes[at + 1]));
    const width = isPlain ? 1 : 3;
    if (column + width > LINE_MAX - 1 && !(column + width === LINE_MAX && isLineEnd(bytes[at + 1]))) {
      out[size++] = EQUALS;
      out[size++] = CR;
      out[size++] = LF;
      column = 0;
    }
    // A dot that begins a line would be doubled on the wire, and by some servers for good.
    if (isPlain && (column > 0 || byte !== DOT)) {
      out[size++] = byte;
      column += 1;
    } else {
      out[size++] = EQUALS;
      out[size++] = HEX[byte >> 4] ?? 0;
      out[size++] = HEX[byte & 15] ?? 0;
      column += 3;
    }
    previous = byte;
  }
  if (column > 0) {
    out[size++] = CR;
    out[size++] = LF;
  }
  return out.subarray(0, size);
}

const isLineEnd = (byte: number | undefined): boolean => byte === undefined || byte === LF || byte === CR;
