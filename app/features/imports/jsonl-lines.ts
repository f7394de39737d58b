/** One line of a JSONL file, without its line end. `endOffset` is the byte in the file where the next line starts. */
export type JsonlLine = { bytes: Uint8Array; endOffset: number };

export type LineSplitter = {
  /** Lines that this chunk completes. Empty lines are left out. */
  push(chunk: Uint8Array): JsonlLine[];
  /** The last line, when the file does not end with a line end. */
  end(): JsonlLine[];
};

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream of bytes into lines and knows where in the file each one ends, so that reading can go on from there
 * another day. Works on bytes, not text: a line feed byte is never part of a longer UTF-8 character, so a chunk may
 * end anywhere. Keeps no more than one unfinished line.
 *
 * @param startOffset where in the file the first chunk starts: the start of a line.
 */
export function createLineSplitter(startOffset = 0): LineSplitter {
  let unfinished: Uint8Array[] = [];
  let offset = startOffset;

  function finish(last: Uint8Array, lineEndBytes: 0 | 1): JsonlLine[] {
    const bytes = concatenate([...unfinished, last]);
    unfinished = [];
    offset += bytes.length + lineEndBytes;
    const text = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    return text.length === 0 ? [] : [{ bytes: text, endOffset: offset }];
  }

  return {
    push(chunk) {
      const lines: JsonlLine[] = [];
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
        lines.push(...finish(chunk.subarray(from, at), 1));
        from = at + 1;
      }
      if (from < chunk.length) unfinished.push(chunk.subarray(from));
      return lines;
    },
    end: () => (unfinished.length === 0 ? [] : finish(new Uint8Array(), 0)),
  };
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const [only, ...others] = parts.filter((part) => part.length > 0);
  if (!only) return new Uint8Array();
  if (others.length === 0) return only;
  const whole = new Uint8Array(others.reduce((sum, part) => sum + part.length, only.length));
  let at = 0;
  for (const part of [only, ...others]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
