import { failureOf } from "./answers.ts";
import type { HttpAnswer } from "../provider.ts";
import { problemOf } from "./read-answer.ts";

export type LoginFailure =
  { kind: "no_access"; problem: string } | { kind: "later"; retryAfterMs: number | null };

/** Why a login gave no token: the keys are wrong, which providers say with 400 as well as 401, or the provider is busy. */
export function loginFailureOf(answer: HttpAnswer, providerName: string): LoginFailure {
  const sentence = problemOf(answer) ?? `${providerName} refused the login (${answer.status}).`;
  const failure = failureOf(answer, sentence);
  if (failure.kind === "no_access" || failure.kind === "refused")
    return { kind: "no_access", problem: failure.problem };
  return { kind: "later", retryAfterMs: "retryAfterMs" in failure ? failure.retryAfterMs : null };
}
