import { createLineSplitter, type JsonlLine } from "./jsonl-lines.ts";
import { createRecordGrouper, type JsonRecord, type RecordGroup } from "./order-groups.ts";

/**
 * Turns the bytes of a bulk file, from byte `fromByte` on, into records with their children, one after the other: memory
 * does not grow with the file. A line that is no JSON object is told to `onBadLine` and passed over.
 */
export async function* readGroups(
  chunks: AsyncIterable<Uint8Array>,
  fromByte: number,
  onBadLine: (endOffset: number) => void,
): AsyncGenerator<RecordGroup, void, undefined> {
  const grouper = createRecordGrouper();
  for await (const line of readLines(chunks, fromByte)) {
    const record = parseRecord(line);
    if (record === null) {
      onBadLine(line.endOffset);
      continue;
    }
    const closed = grouper.add(record, line.endOffset);
    if (closed) yield closed;
  }
  const last = grouper.end();
  if (last) yield last;
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, fromByte: number): AsyncGenerator<JsonlLine> {
  const splitter = createLineSplitter(fromByte);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

function parseRecord({ bytes }: JsonlLine): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"),
    );
    // A JSON object is a record of unknown values; arrays and null are not.
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonRecord)
      : null;
  } catch {
    return null;
  }
}
