import { parseHttpDate } from "#app/lib/http-date.ts";
import { readJson } from "#app/lib/json.ts";
import { cutText, storableText } from "#app/lib/text.ts";
import { msBetween } from "#app/lib/time.ts";
import type { CheckOutcome, HttpAnswer, RefOutcome, TrackingRef } from "./provider.ts";

const PROBLEM_LENGTH_MAX = 300;
/** Nobody waits longer than this on the word of a header. */
const RETRY_AFTER_MAX_MS = 24 * 60 * 60 * 1000;

export const isSuccess = (answer: HttpAnswer): boolean => answer.status >= 200 && answer.status < 300;

/**
 * The usual meaning of an HTTP status, the same for every ref of the call. Providers that say more, or mean something else
 * by a status, read their answer themselves first.
 */
export const outcomesOfStatus = (answer: HttpAnswer, refs: readonly TrackingRef[]): RefOutcome[] =>
  refs.map(({ providerRef }) => (isSuccess(answer) ? { kind: "done", providerRef } : failureOf(answer)));

/** What an answer that is no success means for what was asked. */
export function failureOf(answer: HttpAnswer): Exclude<RefOutcome, { kind: "done" }> {
  const { status } = answer;
  if (status === 401 || status === 403) return { kind: "no_access", problem: problemOf(answer) };
  if (status === 402) return { kind: "quota", retryAfterMs: retryAfterMsOf(answer) };
  if (status === 404 || status === 410) return { kind: "not_found" };
  // 408 and 425: it never came to reading what was asked.
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status < 200)
    return { kind: "later", retryAfterMs: retryAfterMsOf(answer) };
  return { kind: "refused", problem: problemOf(answer) };
}

/** What the answer to a harmless call tells about the keys. */
export function checkOfStatus(answer: HttpAnswer): CheckOutcome {
  if (isSuccess(answer)) return { kind: "works" };
  const failure = failureOf(answer);
  if (failure.kind === "later") return { kind: "later" };
  // A key that works but has nothing left to spend is right all the same.
  if (failure.kind === "quota") return { kind: "works" };
  return { kind: "no_access", problem: "problem" in failure ? failure.problem : problemOf(answer) };
}

/** Seconds, or a date, which counts from the sender's own clock; null when it says neither. */
export function retryAfterMsOf({ headers }: HttpAnswer): number | null {
  const told = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(told)) return Math.min(Math.ceil(Number(told) * 1000), RETRY_AFTER_MAX_MS);
  const until = parseHttpDate(told);
  const now = parseHttpDate(headers["date"]);
  return until && now ? Math.min(Math.max(msBetween(now, until), 0), RETRY_AFTER_MAX_MS) : null;
}

/** The provider's own sentence about what went wrong, else only the status. */
export function problemOf({ status, body }: HttpAnswer): string {
  const json = readJson(body);
  return (json.kind === "read" ? sentenceIn(json.value, 0) : null) ?? `HTTP ${status}`;
}

/** Where providers write their sentence, in the order in which it says most. */
const SENTENCE_KEYS = [
  "message",
  "detail",
  "details",
  "error_description",
  "title",
  "error",
  "errors",
  "meta",
];
/** {"data": {"errors": [{"message": "…"}]}} is the deepest that any provider hides it. */
const DEPTH_MAX = 6;

function sentenceIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return cutText(storableText(value).trim(), PROBLEM_LENGTH_MAX) || null;
  if (typeof value !== "object" || value === null || depth > DEPTH_MAX) return null;
  const inside = Array.isArray(value)
    ? value.slice(0, 1)
    : [...SENTENCE_KEYS, "response", "data"].flatMap((key) => {
        const part: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
        // "data" and "response" only lead further; a text in them is no sentence about a problem.
        return typeof part === "string" && !SENTENCE_KEYS.includes(key) ? [] : [part];
      });
  for (const part of inside) {
    const sentence = sentenceIn(part, depth + 1);
    if (sentence) return sentence;
  }
  return null;
}
