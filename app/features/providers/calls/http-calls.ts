import { failureOf, isSuccess } from "./answers.ts";
import type { CallResult, CheckOutcome, HttpAnswer, RefOutcome, TrackingRef } from "../provider.ts";
import { problemOf } from "./read-answer.ts";
import type { Reading } from "../tracking-update.ts";

/** What a login's token adds to a call. */
export const bearer = (token: string | null): { authorization: string } => ({
  authorization: `Bearer ${token ?? ""}`,
});

/**
 * Whether keys are right, from a look at some number: an answer that no such parcel is known comes only to those who may
 * ask. Carriers that answer 404 for such a number have let us in just as well.
 */
export function checkedByLook(answer: HttpAnswer): CheckOutcome {
  const failure = isSuccess(answer) ? null : failureOf(answer, problemOf(answer));
  if (failure === null || failure.kind === "not_found" || failure.kind === "refused")
    return { kind: "works" };
  return failure.kind === "no_access" ? failure : { kind: "later" };
}

/**
 * The answer about a number that was asked for by itself. Half a body, or a page of HTML where tracking should be, is the
 * carrier's trouble of the moment.
 */
export function readLook(answer: HttpAnswer, ref: TrackingRef, parse: (body: string) => Reading): CallResult {
  const onlyOutcome = (outcome: RefOutcome): CallResult => ({ outcomes: [outcome], telling: null });
  if (!isSuccess(answer)) return onlyOutcome(failureOf(answer, problemOf(answer)));
  const told = parse(answer.body);
  if (told.kind === "malformed") return onlyOutcome({ kind: "later", retryAfterMs: null });
  if (told.kind === "nothing" || told.updates.every(({ following }) => following === "not_found"))
    return onlyOutcome({ kind: "not_found" });
  return { outcomes: [{ kind: "done", providerRef: ref.providerRef }], telling: answer.body };
}
