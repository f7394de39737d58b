import { z } from "zod";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { mayList, mayNumber, maySection, mayText } from "#app/lib/loose-fields.ts";
import { jsonOf } from "../calls/answers.ts";
import { inBatches } from "../calls/in-batches.ts";
import type {
  Access,
  Call,
  CallResult,
  CheckOutcome,
  HttpAnswer,
  HttpRequest,
  RefOutcome,
  TrackingRef,
} from "../provider.ts";
import { outcomesOfStatus, sameForAll } from "../calls/read-answer.ts";
import { CARRIER_KEYS } from "./carriers.ts";
import { outcomeOfError, type Action } from "./errors.ts";

const API = "https://api.17track.net/track/v2.4";
/** https://api.17track.net/en/doc: at most 40 numbers in one call, 3 calls a second. */
export const BATCH_MAX = 40;

const request = ({ credentials }: Access, action: Action | "getquota", items: object[]): HttpRequest => ({
  method: "POST",
  url: `${API}/${action}`,
  headers: { "17token": credentials["apiKey"] ?? "", "content-type": "application/json" },
  body: JSON.stringify(items),
});

export const callsOf = (action: Action, refs: TrackingRef[], access: Access): Call[] =>
  inBatches(refs, BATCH_MAX).map((batch) => ({
    refs: batch,
    request: request(access, action, batch.map(toItem)),
    read: (answer) => readBatch(answer, action, batch),
  }));

/** The provider's ref is the key of the carrier: 17TRACK knows a number only together with its carrier. */
function toItem({ trackingNumber, carrierId, providerRef }: TrackingRef): object {
  const carrier = Number(providerRef ?? CARRIER_KEYS.codeOf(carrierId) ?? 0);
  return { number: trackingNumberKey(trackingNumber), ...(carrier > 0 && { carrier }) };
}

const errorSchema = z.object({ code: mayNumber, message: mayText });
const answerSchema = z.object({
  code: mayNumber,
  data: maySection(
    z.object({
      accepted: mayList(z.object({ number: mayText, carrier: mayText })),
      rejected: mayList(z.object({ number: mayText, error: maySection(errorSchema) })),
      errors: mayList(errorSchema),
    }),
  ),
});
type Answer = z.infer<typeof answerSchema>;

function readBatch(answer: HttpAnswer, action: Action, refs: TrackingRef[]): CallResult {
  const failure = failureOfAll(answer, action);
  if (failure) return sameForAll(refs, failure);
  const { data } = answerSchema.parse(jsonOf(answer));
  const hasTracking = action === "gettrackinfo" && (data?.accepted.length ?? 0) > 0;
  return {
    outcomes: refs.map((ref) => outcomeOf(ref, action, data)),
    telling: hasTracking ? answer.body : null,
  };
}

/** Null when the call itself went well, whatever became of its numbers. A body that is none of 17TRACK's says nothing. */
function failureOfAll(answer: HttpAnswer, action: Action): RefOutcome | null {
  const parsed = answerSchema.safeParse(jsonOf(answer));
  const code = parsed.data?.code ?? null;
  if (code === 0 && answer.status === 200) return null;
  // Codes of its own are below -18000000; else the body repeats the HTTP status.
  const own = parsed.data?.data?.errors[0] ?? (code === null ? null : { code, message: null });
  if (own?.code && own.code < 0) return outcomeOfError(own.code, own.message, action);
  const status = answer.status === 200 ? (code ?? 502) : answer.status;
  return outcomesOfStatus({ ...answer, status }, [NO_REF])[0] ?? null;
}

const NO_REF: TrackingRef = {
  trackingNumber: "",
  carrierId: null,
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: null,
};

function outcomeOf(ref: TrackingRef, action: Action, data: Answer["data"]): RefOutcome {
  const isSame = ({ number }: { number: string | null }) =>
    trackingNumberKey(number) === trackingNumberKey(ref.trackingNumber);
  const accepted = data?.accepted.find(isSame);
  if (accepted) return { kind: "done", providerRef: ref.providerRef ?? keyOf(accepted.carrier) };
  const rejected = data?.rejected.find(isSame);
  // Neither taken nor refused: the answer says nothing of it.
  if (!rejected) return { kind: "later", retryAfterMs: null };
  const outcome = outcomeOfError(rejected.error?.code ?? 0, rejected.error?.message ?? null, action);
  return outcome.kind === "done" ? { ...outcome, providerRef: ref.providerRef } : outcome;
}

const keyOf = (told: string | null): string | null => (Number(told) > 0 ? told : null);

/** Asking for the quota costs none of it. */
export const checkRequest = (access: Access): HttpRequest => request(access, "getquota", []);

export function readCheck(answer: HttpAnswer): CheckOutcome {
  const failure = failureOfAll(answer, "gettrackinfo");
  if (!failure) return { kind: "works" };
  return failure.kind === "no_access" ? failure : { kind: "later" };
}
