import { readJson } from "#app/lib/json.ts";
import { cutText, storableText } from "#app/lib/text.ts";
import { checkOutcomeOf, failureOf, isSuccess } from "./answers.ts";
import type { CallResult, CheckOutcome, HttpAnswer, RefOutcome, TrackingRef } from "../provider.ts";
import { isObject } from "../reading/reading.ts";

const PROBLEM_LENGTH_MAX = 300;

/**
 * The usual meaning of an HTTP status, the same for every ref of the call. Providers that say more, or mean something else
 * by a status, read their answer themselves first.
 */
export const outcomesOfStatus = (answer: HttpAnswer, refs: readonly TrackingRef[]): RefOutcome[] =>
  refs.map(({ providerRef }) =>
    isSuccess(answer) ? { kind: "done", providerRef } : failureOf(answer, problemOf(answer)),
  );

/** A call with the same outcome for every ref, and no tracking in its answer. */
export const sameForAll = (refs: readonly TrackingRef[], outcome: RefOutcome): CallResult => ({
  outcomes: refs.map(() => outcome),
  telling: null,
});

/** What the answer to a harmless call tells about the keys, with the provider's own sentence. */
export const checkOfAnswer = (answer: HttpAnswer): CheckOutcome => checkOutcomeOf(answer, problemOf(answer));

/** The provider's own sentence about what went wrong, wherever it put it; null when there is none. */
export function problemOf({ body }: HttpAnswer): string | null {
  const json = readJson(body);
  return json.kind === "read" ? sentenceIn(json.value, 0) : null;
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
/** Keys that only lead further: a text there is no sentence about a problem. */
const WRAPPER_KEYS = ["response", "data"];
/** {"data": {"errors": [{"message": "…"}]}} is the deepest that any provider hides it. */
const DEPTH_MAX = 6;

function sentenceIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return cutText(storableText(value).trim(), PROBLEM_LENGTH_MAX) || null;
  if (depth > DEPTH_MAX) return null;
  if (Array.isArray(value)) return sentenceIn(value[0], depth + 1);
  if (!isObject(value)) return null;
  for (const key of SENTENCE_KEYS) {
    const sentence = sentenceIn(value[key], depth + 1);
    if (sentence) return sentence;
  }
  for (const key of WRAPPER_KEYS) {
    const inside = value[key];
    const sentence = typeof inside === "string" ? null : sentenceIn(inside, depth + 1);
    if (sentence) return sentence;
  }
  return null;
}
