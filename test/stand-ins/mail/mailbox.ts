import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { z } from "zod";

/** A mail as it came over the wire. `raw` is every byte between DATA and the closing dot. */
export type CaughtMail = {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  raw: Buffer;
  parsed: Email;
};

export type Mailbox = {
  /** Newest first. */
  list(): CaughtMail[];
  find(id: string): CaughtMail | null;
  add(envelope: { from: string; to: string[] }, raw: Buffer): Promise<CaughtMail>;
  clear(): Promise<void>;
  /** Changes whenever the list does. */
  version(): number;
};

const storedSchema = z.array(
  z.object({
    id: z.string(),
    receivedAt: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    rawBase64: z.string(),
  }),
);

/** As many as a person would look through; older ones are forgotten. */
const KEPT_MAX = 2_000;

/** Opens the mailbox; with `keepIn` its mails survive a restart in that JSON file. */
export async function openMailbox({ keepIn }: { keepIn?: string } = {}): Promise<Mailbox> {
  let mails: CaughtMail[] = keepIn ? await readMails(keepIn) : [];
  let changes = 0;
  let writing = Promise.resolve();

  async function changeTo(next: CaughtMail[]): Promise<void> {
    mails = next.slice(0, KEPT_MAX);
    changes += 1;
    if (!keepIn) return;
    // One write at a time, and the newest list wins.
    writing = writing.then(() => writeMails(keepIn, mails));
    await writing;
  }

  return {
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
    async add({ from, to }, raw) {
      const parsed = await PostalMime.parse(raw);
      const mail = { id: randomUUID(), receivedAt: new Date().toISOString(), from, to, raw, parsed };
      await changeTo([mail, ...mails]);
      return mail;
    },
    clear: () => changeTo([]),
    version: () => changes,
  };
}

async function readMails(file: string): Promise<CaughtMail[]> {
  if (!existsSync(file)) return [];
  const stored = storedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return Promise.all(
    stored.map(async ({ rawBase64, ...rest }) => {
      const raw = Buffer.from(rawBase64, "base64");
      return { ...rest, raw, parsed: await PostalMime.parse(raw) };
    }),
  );
}

/** Written beside and then moved, so that a crash leaves the old file or the new one. */
async function writeMails(file: string, mails: CaughtMail[]): Promise<void> {
  const stored = mails.map(({ raw, parsed: _derived, ...rest }) => ({
    ...rest,
    rawBase64: raw.toString("base64"),
  }));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(stored));
  await rename(`${file}.new`, file);
}
