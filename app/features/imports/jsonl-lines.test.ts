import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineSplitter, type JsonlLine } from "./jsonl-lines.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Cuts bytes at the given places, in whatever order and however often they are named. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  const sorted = at.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

function split(chunks: Uint8Array[], startOffset = 0): JsonlLine[] {
  const splitter = createLineSplitter(startOffset);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

const texts = fc.array(fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n]/.test(text)));

describe("createLineSplitter", () => {
  it("gives the same lines however the bytes are cut, also inside a character", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), fc.boolean(), (lines, places, endsWithLineFeed) => {
        const file = encode(lines.join("\n") + (endsWithLineFeed ? "\n" : ""));
        expect(split(cut(file, places)).map((line) => decode(line.bytes))).toEqual(
          lines.filter((line) => line !== ""),
        );
      }),
    );
  });

  it("can stop after any line and go on from its offset", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), fc.nat(), (lines, places, stop) => {
        const file = encode(lines.join("\n"));
        const whole = split([file]);
        const done = whole.slice(0, stop % (whole.length + 1));
        const resumeAt = done.at(-1)?.endOffset ?? 0;
        const rest = split(cut(file.subarray(resumeAt), places), resumeAt);
        expect([...done, ...rest]).toEqual(whole);
      }),
    );
  });

  it("ends the last line at the end of the file", () => {
    expect(split([encode("一\n二")]).map((line) => line.endOffset)).toEqual([4, 7]);
    expect(split([encode("一\n二\n")]).map((line) => line.endOffset)).toEqual([4, 8]);
  });

  it("reads Windows line ends too", () => {
    expect(split([encode("a\r"), encode("\nb\r\n")]).map((line) => decode(line.bytes))).toEqual(["a", "b"]);
  });
});
