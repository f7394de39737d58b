import { parseHttpDate } from "#app/lib/http-date.ts";
import { readJson } from "#app/lib/json.ts";
import { msBetween } from "#app/lib/time.ts";
import type { CheckOutcome, HttpAnswer, RefOutcome } from "../provider.ts";

/** A refusal's sentence is shown to merchants; longer ones are pages of HTML. */
const PROBLEM_LENGTH_MAX = 300;

export const isSuccess = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** The JSON of an answer; null when it is none. */
export function jsonOf({ body }: HttpAnswer): unknown {
  const json = readJson(body);
  return json.kind === "read" ? json.value : null;
}

/**
 * What an answer without success means, by its HTTP status alone; providers that say more in the body look there first.
 * `problem` is the provider's own sentence.
 */
export function failureOf(answer: HttpAnswer, problem: string | null): RefOutcome {
  const told = (problem ?? `the provider answered ${answer.status}`).slice(0, PROBLEM_LENGTH_MAX);
  switch (answer.status) {
    case 401:
    case 403:
      return { kind: "no_access", problem: told };
    case 402:
      return { kind: "quota", retryAfterMs: retryAfterMsOf(answer) };
    case 404:
      return { kind: "not_found" };
    case 408:
    case 409:
    case 423:
    case 425:
    case 429:
      return { kind: "later", retryAfterMs: retryAfterMsOf(answer) };
    default:
      return answer.status >= 400 && answer.status < 500
        ? { kind: "refused", problem: told }
        : { kind: "later", retryAfterMs: retryAfterMsOf(answer) };
  }
}

/** Whether keys are right, from the answer to a harmless call: any answer but "who are you?" shows that they are. */
export function checkOutcomeOf(answer: HttpAnswer, problem: string | null): CheckOutcome {
  if (isSuccess(answer)) return { kind: "works" };
  const failure = failureOf(answer, problem);
  return failure.kind === "no_access" ? failure : { kind: "later" };
}

/** How long the answer asks us to wait: seconds, or a date that is measured by the answer's own clock. */
export function retryAfterMsOf({ headers }: HttpAnswer): number | null {
  const told = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(told)) return Math.ceil(Number(told) * 1000);
  const [now, until] = [parseHttpDate(headers["date"]), parseHttpDate(told)];
  return now && until ? Math.max(0, msBetween(now, until)) : null;
}
