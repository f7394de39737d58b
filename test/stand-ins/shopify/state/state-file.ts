import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

const QUIET_MS = 150;

export type StateFile = {
  /** What was saved last time, or null the first time. Throws when the file is there but is not ours. */
  load(): Promise<unknown>;
  /** Saves soon; many calls in a row become one write. */
  saveSoon(): void;
  /** Saves now, if there is anything to save. */
  flush(): Promise<void>;
};

/** Keeps a JSON picture of the stand-in on disk, so that tokens and orders survive its restart. */
export function stateFile(file: string, picture: () => unknown): StateFile {
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    writing = writing.then(async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(`${file}.new`, JSON.stringify(picture()), { mode: 0o600 });
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  return {
    load: async () => {
      const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (text === null) return null;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new Error(`${file} is not the JSON the stand-in wrote. Delete it to start afresh.`);
      }
    },
    saveSoon: () => {
      timer ??= setTimeout(() => {
        timer = null;
        write().catch((error: unknown) => {
          process.emitWarning(`The Shopify stand-in could not save its state: ${String(error)}`);
        });
      }, QUIET_MS).unref();
    },
    flush: async () => {
      if (timer) {
        clearTimeout(timer);
        timer = null;
        await write();
      }
      await writing;
    },
  };
}
