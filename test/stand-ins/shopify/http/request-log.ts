export type LoggedRequest = { method: string; host: string; path: string; status: number; tookMs: number };

const REMEMBERED = 1000;

/** What was asked of the stand-in, newest last; queries are left out of the path (they carry tokens). */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > REMEMBERED) this.#entries.shift();
  }

  all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
