import { addMs, DAY_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import type { Following, Standing } from "./following.ts";
import { planAfterEnd, planAsking, type AskingPace, type AskKind } from "./plan-asking.ts";
import type { Provider, RefOutcome } from "../provider.ts";
import type { TrackingUpdate } from "../tracking-update.ts";

const PROBLEM_LENGTH_MAX = 500;
const LATER_MS = 5 * MINUTE_MS;

/** What holds while a number is followed: how its parcels are, who follows it, and when it is. */
export type AskingScene = {
  provider: Pick<Provider, "registers" | "limits">;
  standing: Standing;
  pace: AskingPace;
  now: Instant;
};

/** What the outcome of a call makes of a following. `told`: the answer held tracking, which is read by itself. */
export function afterOutcome(
  following: Following,
  { asked, outcome, told }: { asked: AskKind; outcome: RefOutcome; told: boolean },
  scene: AskingScene,
): Following {
  const { now, provider } = scene;
  const { subscriptionDays } = provider.limits;
  const tried: Following = { ...following, lastAskedAt: now, problem: null };
  // Whatever it says to that: nobody asks for this number any more.
  if (
    asked === "stop" &&
    outcome.kind !== "later" &&
    outcome.kind !== "quota" &&
    outcome.kind !== "no_access"
  )
    return { ...tried, state: "ended", dueAt: null, registeredAt: null, expiresAt: null };
  // Given up while the call was under way. What the provider has taken on by it must be stopped again.
  if (following.state === "stopping" || following.state === "ended") {
    const wasTakenOn = asked === "register" && outcome.kind === "done";
    if (!wasTakenOn) return following;
    const providerRef = outcome.providerRef ?? following.providerRef;
    return { ...tried, providerRef, state: "stopping", registeredAt: now, dueAt: now };
  }
  switch (outcome.kind) {
    case "done": {
      const known: Following = {
        ...tried,
        providerRef: outcome.providerRef ?? following.providerRef,
        lastHeardAt: told ? now : following.lastHeardAt,
        // Whether a number that was not found is found now stands in what was told, not here.
        ...(following.state === "not_found" ? { attempts: following.attempts + 1 } : { state: "following" }),
      };
      if (asked === "fetch") return replan(known, scene);
      const expiresAt = subscriptionDays === null ? null : addMs(now, subscriptionDays * DAY_MS);
      return replan({ ...known, registeredAt: now, expiresAt }, scene);
    }
    case "not_found": {
      const missing = { ...tried, state: "not_found" as const, attempts: following.attempts + 1 };
      // What it was told of once and does not know now has run out over there: it must be told again.
      return replan({ ...missing, registeredAt: null, providerRef: null }, scene);
    }
    case "refused":
      return {
        ...tried,
        state: "refused",
        problem: outcome.problem.slice(0, PROBLEM_LENGTH_MAX),
        dueAt: null,
      };
    case "later":
      return { ...following, dueAt: addMs(now, outcome.retryAfterMs ?? LATER_MS) };
    case "quota":
    case "no_access":
      return following;
  }
}

/** What a telling about its number makes of a following. */
export function afterTelling(
  following: Following,
  update: TrackingUpdate,
  scene: AskingScene & { isInDoubt: boolean },
): Following {
  const heard: Following = {
    ...following,
    lastHeardAt: scene.now,
    providerRef: update.providerRef ?? following.providerRef,
  };
  if (following.state === "stopping") return heard;
  const wasLeft = following.state === "ended" && following.expiresAt === null;
  if (wasLeft && !scene.isInDoubt) return heard;
  // What has arrived gets its last look all the same: only then is it known that nothing was taken back.
  if (update.following === "ended" && scene.standing.closedAt === null)
    return { ...heard, problem: null, ...planAfterEnd(following, scene.pace, scene.now) };
  if (update.following === "not_found" && update.events.length === 0)
    return replan({ ...heard, state: "not_found", attempts: Math.max(1, following.attempts) }, scene);
  const followed: Following = { ...heard, state: "following", attempts: 0, problem: null };
  // Soon, but not at once: late webhooks come in bursts.
  if (scene.isInDoubt) return { ...followed, dueAt: addMs(scene.now, LATER_MS) };
  return replan(followed, scene);
}

/** The same following with its next call planned anew. */
const replan = (following: Following, { standing, pace, now }: AskingScene): Following => ({
  ...following,
  ...planAsking(following, standing, pace, now),
});
