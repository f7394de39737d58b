import type { Outcome } from "../http/outcome.ts";

export type Happening = {
  at: Date;
  shop: string;
  what: string;
  isError: boolean;
  webhooks: { topic: string; answer: string; ok: boolean }[];
};

const REMEMBERED = 12;

/** The last things done with the start page's buttons, newest first. */
export class Happenings {
  readonly #recent: Happening[] = [];

  recent(): readonly Happening[] {
    return this.#recent;
  }

  add(at: Date, shop: string, outcome: Outcome): void {
    this.#push({
      at,
      shop,
      what: outcome.what,
      isError: false,
      webhooks: outcome.deliveries.map(({ topic, attempts }) => {
        const last = attempts.at(-1);
        const ok = last?.status !== null && last !== undefined && last.status >= 200 && last.status < 300;
        return {
          topic,
          ok,
          answer:
            last?.status === undefined
              ? "waiting"
              : last.status === null
                ? (last.problem ?? "no answer")
                : `${last.status} in ${last.tookMs} ms`,
        };
      }),
    });
  }

  fail(at: Date, shop: string, problem: string): void {
    this.#push({ at, shop, what: problem, isError: true, webhooks: [] });
  }

  #push(happening: Happening): void {
    this.#recent.unshift(happening);
    this.#recent.length = Math.min(this.#recent.length, REMEMBERED);
  }
}
