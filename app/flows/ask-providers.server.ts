import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "#app/context.server.ts";
import {
  callsToMake,
  readAnswerOf,
  troubleOf,
  type AccountTrouble,
  type CallToMake,
} from "#app/features/providers/asking/calls-to-make.ts";
import { askedAheadMs, type AskingPace } from "#app/features/providers/asking/plan-asking.ts";
import { restMs } from "#app/features/providers/asking/plan-rest.ts";
import type { Access, Provider } from "#app/features/providers/provider.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import {
  claimAccount,
  keepToken,
  listDueFollowings,
  noteCheck,
  paceOf,
  releaseAccount,
  reserveCall,
  type Account,
  type Lease,
} from "#app/features/providers/providers.server.ts";
import { addMs, msBetween, type Instant } from "#app/lib/time.ts";
import { enterProvider, needsLogin, sendToProvider } from "./call-provider.server.ts";
import { passOnNumbers } from "./follow-parcels.server.ts";
import { keepAnswer } from "./keep-answer.server.ts";

/** One account's turn: then it is the next one's. */
const CALLS_PER_TURN = 10;
const TURN_MS = 15_000;
const DUE_PER_TURN_MAX = 400;

export type AskingOptions = {
  /** Waits until an account may be called again. */
  pause?: (ms: number) => Promise<unknown>;
};

/** What a turn has come to so far. */
type Turn = { ctx: Ctx; account: Account; provider: Provider; lease: Lease; pace: AskingPace; calls: number };
type End = { restsUntil: Instant | null; failures: number; refusal: string | null };
type Place = "granted" | "lost" | End;

/**
 * Asks on behalf of one account about numbers that are due, as far as its turn and its limits reach. Returns how many calls
 * were made: 0 when no account has anything due. What goes wrong with an account stays with it.
 */
export async function askProviders(ctx: Ctx, { pause = sleep }: AskingOptions = {}): Promise<number> {
  const claim = await claimAccount(ctx);
  const provider = claim && findProvider(claim.account.providerId);
  if (!claim || !provider) return 0;
  const { account, lease } = claim;
  const pace = await paceOf(ctx, account.shopId, provider, account.lastPushAt);
  const turn: Turn = { ctx, account, provider, lease, pace, calls: 0 };
  const end = await takeTurn(turn, pause);
  if (end) await releaseAccount(ctx, turn.lease, end);
  // A refused key is the merchant's to mend; parcels do not wait for that.
  if (end && end.refusal !== null) await passOnNumbers(ctx, account);
  // Keys that could not be tried when they were saved have shown that they work.
  if (end?.failures === 0 && turn.calls > 0 && account.state === "unchecked")
    await noteCheck(ctx, account, { kind: "works" });
  return Math.max(1, turn.calls);
}

/** Null when somebody else has the account meanwhile. */
async function takeTurn(turn: Turn, pause: (ms: number) => Promise<unknown>): Promise<End | null> {
  const { ctx, account, provider } = turn;
  const startedAt = ctx.now();
  const well: End = { restsUntil: null, failures: 0, refusal: null };
  if (needsLogin(ctx, provider, account)) {
    const place = await takePlace(turn, pause);
    if (place === "lost") return null;
    if (place !== "granted") return place;
  }
  const entry = await enterProvider(ctx, provider, account);
  if (entry.kind !== "in") return endOf(turn, entry);
  const { calls, silent } = await planCalls(turn, entry.access);
  for (const { asked, key } of silent)
    await keepAnswer(
      turn,
      { asked, keys: [key] },
      { outcomes: [{ kind: "done", providerRef: null }], telling: null },
    );
  for (const call of calls.slice(0, CALLS_PER_TURN)) {
    if (msBetween(startedAt, ctx.now()) > TURN_MS) break;
    const place = await takePlace(turn, pause);
    if (place === "lost") return null;
    if (place !== "granted") return place;
    const trouble = await makeCall(turn, call);
    if (!trouble) continue;
    // A token may be taken back before its time. With a new one it shows whether the keys are wrong.
    if (trouble.kind === "no_access" && entry.isTokenOld) {
      await keepToken(ctx, account, null);
      return well;
    }
    return endOf(turn, trouble);
  }
  return well;
}

async function planCalls({ ctx, account, provider }: Turn, access: Access) {
  const { registerBatch, fetchBatch } = provider.limits;
  const limit = Math.min(CALLS_PER_TURN * Math.max(registerBatch, fetchBatch), DUE_PER_TURN_MAX);
  const { shopId, providerId } = account;
  const by = addMs(ctx.now(), askedAheadMs(provider.limits));
  const due = await listDueFollowings(ctx, { shopId, providerId, by, limit });
  return callsToMake(provider, due, access, ctx.now());
}

/** The next call's place in time. It is taken before the call, so that it counts whatever comes of it. */
async function takePlace(turn: Turn, pause: (ms: number) => Promise<unknown>): Promise<Place> {
  const reserved = await reserveCall(turn.ctx, turn.lease, turn.provider.limits);
  if (reserved.kind === "lost") return "lost";
  if (reserved.kind === "spent")
    return { restsUntil: reserved.until, failures: turn.account.failures, refusal: null };
  turn.lease = reserved.lease;
  if (reserved.waitMs > 0) await pause(reserved.waitMs);
  turn.calls += 1;
  return "granted";
}

async function makeCall(turn: Turn, call: CallToMake): Promise<AccountTrouble | null> {
  const answer = await sendToProvider(turn.ctx, call.call.request);
  const result = readAnswerOf(call, answer);
  await keepAnswer(turn, call, result);
  return troubleOf(result);
}

function endOf({ ctx, account }: Turn, trouble: AccountTrouble): End {
  const failures = account.failures + 1;
  if (trouble.kind === "no_access") return { restsUntil: null, failures, refusal: trouble.problem };
  const ms = restMs(trouble, failures, `${account.shopId} ${account.providerId}`);
  return { restsUntil: addMs(ctx.now(), ms), failures, refusal: null };
}
