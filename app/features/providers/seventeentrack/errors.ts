import type { RefOutcome } from "../provider.ts";

/** What was asked of 17TRACK. */
export type Action = "register" | "gettrackinfo" | "stoptrack";

/** https://help.17track.net/hc/en-us/articles/37570440168473 */
const ALREADY_REGISTERED = -18019901;
const NOT_REGISTERED = -18019902;
const ONLY_TRACKED_CAN_BE_STOPPED = -18019906;
const NO_INFORMATION_YET = -18019909;
/** Of the day, and of what was paid for. */
const NOTHING_LEFT = [-18019907, -18019908];
const OWN_FAULT = -18010003;
/** Address not on the account's list, wrong key, account closed or without leave. */
const NO_ACCESS = [-18010001, -18010002, -18010004, -18010005];

export function outcomeOfError(code: number, message: string | null, action: Action): RefOutcome {
  const problem = message ?? `17TRACK answered ${code}`;
  if (code === ALREADY_REGISTERED && action === "register") return { kind: "done", providerRef: null };
  if (action === "stoptrack" && [NOT_REGISTERED, ONLY_TRACKED_CAN_BE_STOPPED].includes(code))
    return { kind: "done", providerRef: null };
  if (code === NOT_REGISTERED || code === NO_INFORMATION_YET) return { kind: "not_found" };
  if (NOTHING_LEFT.includes(code)) return { kind: "quota", retryAfterMs: null };
  if (NO_ACCESS.includes(code)) return { kind: "no_access", problem };
  if (code === OWN_FAULT) return { kind: "later", retryAfterMs: null };
  return { kind: "refused", problem };
}
