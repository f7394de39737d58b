import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { Instant } from "#app/lib/time.ts";
import { toRef, type Following } from "./following.ts";
import { kindOfAsk, type AskKind } from "./plan-asking.ts";
import type { Access, Call, CallResult, HttpAnswer, Provider, RefOutcome } from "../provider.ts";

/** A call to make, and the keys of the numbers that it is about, in the order of its refs. */
export type CallToMake = { asked: AskKind; keys: string[]; call: Call };

/** What is to be told or asked for numbers that are due; `silent` are those about which the provider takes no call. */
export function callsToMake(
  provider: Pick<Provider, "registers" | "register" | "fetch" | "stop">,
  due: readonly Following[],
  access: Access,
  now: Instant,
): { calls: CallToMake[]; silent: { asked: AskKind; key: string }[] } {
  const byKind = Map.groupBy(due, (following) => kindOfAsk(following, provider.registers, now));
  const calls = (["stop", "register", "fetch"] as const).flatMap((asked) => {
    const refs = (byKind.get(asked) ?? []).map(toRef);
    return refs.length === 0
      ? []
      : provider[asked](refs, access).map((call) => ({
          asked,
          call,
          keys: call.refs.map(({ trackingNumber }) => trackingNumberKey(trackingNumber)),
        }));
  });
  const named = new Set(calls.flatMap(({ asked, keys }) => keys.map((key) => `${asked} ${key}`)));
  const silent = [...byKind].flatMap(([asked, followings]) =>
    followings
      .filter(({ trackingKey }) => !named.has(`${asked} ${trackingKey}`))
      .map(({ trackingKey }) => ({ asked, key: trackingKey })),
  );
  return { calls, silent };
}

const LATER: RefOutcome = { kind: "later", retryAfterMs: null };

/** Reads an answer, or the lack of one; a reader that fails over an unheard-of body counts as one. */
export function readAnswerOf({ call }: CallToMake, answer: HttpAnswer | null): CallResult {
  const nothing = { outcomes: call.refs.map(() => LATER), telling: null };
  if (!answer) return nothing;
  try {
    const { outcomes, telling } = call.read(answer);
    return { outcomes: call.refs.map((_, index) => outcomes[index] ?? LATER), telling };
  } catch {
    return nothing;
  }
}

/** What an answer says about the whole account; null: all is well with it. */
export type AccountTrouble =
  { kind: "later" | "quota"; retryAfterMs: number | null } | { kind: "no_access"; problem: string };

export function troubleOf({ outcomes }: CallResult): AccountTrouble | null {
  const refused = outcomes.find((outcome) => outcome.kind === "no_access");
  if (refused) return refused;
  const quota = outcomes.find((outcome) => outcome.kind === "quota");
  if (quota) return quota;
  // One busy carrier among many is that parcel's affair; when nothing gets through, the provider has trouble.
  const [first] = outcomes;
  const isBusy = first?.kind === "later" && outcomes.every((outcome) => outcome.kind === "later");
  return isBusy ? first : null;
}
