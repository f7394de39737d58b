import { isSuccess, retryAfterMsOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer } from "#app/features/providers/provider.ts";
import type { AccountCheck } from "#app/features/sending/sending.ts";
import type { MailOutcome } from "../mail.server.ts";

/** What a service says is shown to merchants; longer texts are pages of HTML. */
const PROBLEM_LENGTH_MAX = 300;

/**
 * What an answer without success means by its status alone; services that say more in the body look there first. A
 * gateway's "bad gateway" and "time-out" leave open whether the service behind it has the mail.
 */
export function failureByStatus(answer: HttpAnswer, told: string | null): MailOutcome {
  const { status } = answer;
  const text = describe(answer, told);
  if (status === 401 || status === 402 || status === 403 || status === 404)
    return { kind: "no_access", problem: text };
  if (status === 408 || status === 425 || status === 429 || status === 500 || status === 503)
    return retryAfter(answer, text);
  if (status >= 500) return { kind: "unknown", reason: text };
  if (status >= 400) return { kind: "refused", response: text };
  // A redirect, or an answer of something else that stands in between: nobody took it.
  return { kind: "retry", reason: text, retryAfterMs: null };
}

export const retryAfter = (answer: HttpAnswer, reason: string): MailOutcome => ({
  kind: "retry",
  reason,
  retryAfterMs: retryAfterMsOf(answer),
});

export function describe({ status }: HttpAnswer, told: string | null): string {
  const sentence = told?.replaceAll(/\s+/g, " ").trim() ?? "";
  return sentence === "" ? `HTTP ${status}` : `${status} ${sentence}`.slice(0, PROBLEM_LENGTH_MAX);
}

/** Of a harmless call: any answer but "who are you?" and "you may not" shows that the keys are right, or nothing yet. */
export function checkByStatus(answer: HttpAnswer, told: string | null): AccountCheck {
  if (isSuccess(answer)) return { kind: "works" };
  const failure = failureByStatus(answer, told);
  return failure.kind === "no_access" ? failure : { kind: "later", reason: describe(answer, told) };
}
