/**
 * The text of a file, by its byte-order mark, else by the encoding that XML declares, else as UTF-8. Never throws: what does
 * not fit its encoding becomes replacement characters.
 */
export function decodeFile(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8").decode(bytes);
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

const KNOWN = ["utf-8", "iso-8859-1", "iso-8859-2", "iso-8859-15", "windows-1250", "windows-1252"];

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const told = /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return KNOWN.find((encoding) => encoding === told) ?? null;
}
