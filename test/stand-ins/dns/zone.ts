import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

type TxtRecord = { name: string; text: string };

export type Zone = {
  list(): TxtRecord[];
  textsOf(name: string): string[];
  add(record: TxtRecord): Promise<void>;
  remove(record: TxtRecord): Promise<void>;
};

const storedSchema = z.array(z.object({ name: z.string(), text: z.string() }));

/** TXT records by name; names in lower case without the dot at the end. */
export async function openZone(keepIn?: string): Promise<Zone> {
  let records: TxtRecord[] =
    keepIn && existsSync(keepIn) ? storedSchema.parse(JSON.parse(readFileSync(keepIn, "utf8"))) : [];

  async function changeTo(next: TxtRecord[]): Promise<void> {
    records = next;
    if (!keepIn) return;
    await mkdir(path.dirname(keepIn), { recursive: true });
    await writeFile(keepIn, JSON.stringify(records, null, 2));
  }
  const isSame = (one: TxtRecord, other: TxtRecord) => one.name === other.name && one.text === other.text;

  return {
    list: () => records,
    textsOf: (name) => records.filter((record) => record.name === tidyName(name)).map(({ text }) => text),
    async add({ name, text }) {
      const record = { name: tidyName(name), text: joined(text) };
      await changeTo([record, ...records.filter((other) => !isSame(other, record))]);
    },
    remove: ({ name, text }) =>
      changeTo(records.filter((record) => !isSame(record, { name: tidyName(name), text }))),
  };
}

const tidyName = (name: string): string => name.trim().toLowerCase().replace(/\.$/, "");

/** As DNS panels take it: one text, or several in quotation marks that belong together. */
function joined(text: string): string {
  const pieces = text.trim().match(/"((?:[^"\\]|\\.)*)"/g);
  return pieces ? pieces.map((piece) => piece.slice(1, -1)).join("") : text.trim();
}
