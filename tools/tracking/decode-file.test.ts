import { expect, test } from "vitest";
import { decodeFile } from "./decode-file.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)),
  );

test.each<[string, Uint8Array, string]>([
  ["UTF-8", bytes('{"city":"Köln"}'), '{"city":"Köln"}'],
  ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "{}"), "{}"],
  ["UTF-16, the small end first", bytes([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), "{}"],
  ["UTF-16, the big end first", bytes([0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d]), "{}"],
  [
    "the encoding that XML declares",
    bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>K', [0xf6], "ln</a>"),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>Köln</a>',
  ],
  [
    "UTF-8 where that is none",
    bytes('<?xml version="1.0" encoding="nonsense"?><a/>'),
    '<?xml version="1.0" encoding="nonsense"?><a/>',
  ],
  ["nothing", bytes(), ""],
  ["what is no text", bytes([0xc3, 0x28]), "�("],
])("reads %s", (_encoding, file, text) => {
  expect(decodeFile(file)).toBe(text);
});
