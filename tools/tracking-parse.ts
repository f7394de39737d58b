import { readFile } from "node:fs/promises";
import { OperatorError, toTell } from "./operator-error.ts";
import { decodeFile } from "./tracking/decode-file.ts";
import { linesOfText } from "./tracking/lines-of-text.ts";
import { sourceNamed, type Source } from "./tracking/sources.ts";

// npm run tracking:parse -- PROVIDER FILE…: what payloads of a tracking provider become, one JSON object a parcel and line.
const [name, ...files] = process.argv.slice(2);

try {
  if (!name || files.length === 0)
    throw new OperatorError(
      "Usage: npm run tracking:parse -- PROVIDER FILE…\nFor example: npm run tracking:parse -- easypost tracker.json",
    );
  const source = sourceNamed(name);
  for (const file of files) await printFile(source, file);
} catch (error) {
  console.error(toTell(error));
  process.exitCode = 1;
}

async function printFile(source: Source, file: string): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    console.error(`${file} cannot be read (${error.code}). Is the path right, and is it a file?`);
    process.exitCode = 1;
    return null;
  });
  if (bytes === null) return;
  for (const line of linesOfText(source, decodeFile(bytes)))
    process.stdout.write(`${JSON.stringify({ file, provider: source.id, ...line })}\n`);
}
