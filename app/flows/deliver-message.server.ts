import type { Ctx } from "#app/context.server.ts";
import {
  finishedMailOf,
  markSending,
  recordAccess,
  recordEndings,
  recordNoAccess,
  type ClaimedMessage,
  type Departure,
  type Ending,
  type FinishedMail,
} from "#app/features/messages/messages.server.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import { classOf } from "#app/features/messages/moments.ts";
import { planMessages } from "#app/features/messages/plan.ts";
import { ATTEMPTS_MAX } from "#app/features/messages/retry.ts";
import { mailAccountOf } from "#app/features/sending/sending.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import type { MailOutcome } from "#app/gateways/mail/mail.server.ts";
import { batched } from "#app/lib/batched.server.ts";
import { assertNever, Bug, RetryLater } from "#app/lib/errors.ts";
import { suppressRefused } from "./suppress-refused.server.ts";
import { writeMail } from "./write-mail.server.ts";

/** Long enough to gather the writes of several messages, and nothing against the time that a mail server takes. */
const TOGETHER = { gatherMs: 4, sizeMax: 100 };

/** Takes one claimed message all the way. What is written about several at about the same time is written together. */
export type Delivery = (claim: ClaimedMessage, facts: MessageFacts | null) => Promise<void>;

export function createDelivery(ctx: Ctx): Delivery {
  const depart = batched((departures: Departure[]) => markSending(ctx, departures), TOGETHER);
  const end = batched(async (endings: { claim: ClaimedMessage; ending: Ending }[]) => {
    await recordEndings(ctx, endings);
    return endings;
  }, TOGETHER);

  async function endingOf(claimed: ClaimedMessage, facts: MessageFacts | null): Promise<Ending> {
    if (claimed.attempts > ATTEMPTS_MAX) return { kind: "failed", reason: "gave_up", response: null };
    const check = checkAgain(ctx, claimed, facts);
    if (check.kind !== "right") return check;
    const sending = await loadSending(ctx, claimed.shopId);
    const claim = { ...check.claim, senderId: sending.senderId };
    const { facts: known } = check;
    const mail =
      finishedMailOf(ctx, claim) ?? (known && (await writeMail(ctx, { claim, facts: known, sending })));
    if (!mail) throw new Bug("a test is stored finished");
    let mayLeave = true;
    const outcome = await ctx.mail
      .send({
        messageId: claim.messageId,
        account: mailAccountOf(sending),
        from: sending.from[classOf(claim.moment)],
        to: mail.to,
        mime: mail.mime,
        beforeAcceptance: async () => {
          mayLeave = await depart({ claim, finished: mail.finished });
          if (!mayLeave) throw new RetryLater("somebody else has this message, or its shop was paused", 0);
        },
      })
      .catch((error: unknown) => {
        if (mayLeave) throw error;
      });
    if (!outcome) return { kind: "given_back", response: null };
    await tellOfAccount(claim, outcome);
    return toEnding(outcome, mail.finished);
  }

  async function tellOfAccount(
    { shopId, accountWasClosed }: ClaimedMessage,
    outcome: MailOutcome,
  ): Promise<void> {
    if (outcome.kind === "no_access") await recordNoAccess(ctx, { shopId, problem: outcome.problem });
    else if (outcome.kind === "accepted" && accountWasClosed) await recordAccess(ctx, shopId);
  }

  /** Never throws: what goes wrong with one message must not stop the others. Its claim runs out and it is taken again. */
  return async (claim, facts) => {
    const { shopId, messageId, attempts } = claim;
    try {
      const ending = await endingOf(claim, facts);
      await end({ claim, ending });
      if (ending.kind === "failed" && ending.reason === "refused")
        await suppressRefused(ctx, { shopId, messageId, source: claim.senderId, response: ending.response });
    } catch (error) {
      ctx.log.error({ err: error, shopId, messageId, attempts }, "a message could not be worked on");
    }
  };
}

/** The planner has the last word: an order may have been cancelled, or a parcel delivered, since the plan was made. */
function checkAgain(ctx: Ctx, claim: ClaimedMessage, facts: MessageFacts | null) {
  // It is about no order, and goes out as it was shown to whoever sent it.
  if (claim.moment === "test") return { kind: "right", facts: null, claim } as const;
  if (!facts) return { kind: "skipped", reason: "waiting_for_order" } as const;
  if (claim.moment === "note") return checkNote(claim, facts);
  const now = ctx.now();
  const desired = planMessages(facts, now).find((message) => message.dedupeKey === claim.dedupeKey);
  if (!desired) return { kind: "skipped", reason: "passed" } as const;
  const { moment, about, sendAt, waits } = desired;
  if (desired.state === "skipped") return { kind: "skipped", reason: desired.reason } as const;
  if (sendAt > now) return { kind: "postponed", sendAt, waits } as const;
  return { kind: "right", facts, claim: { ...claim, moment, about } } as const;
}

/** A person has decided about a note; it goes out as it was written, unless the shop has left. */
function checkNote(claim: ClaimedMessage, facts: MessageFacts) {
  const { installedAt, uninstalledAt } = facts.shop;
  if (!installedAt || uninstalledAt) return { kind: "skipped", reason: "not_installed" } as const;
  if (!claim.mimeSealed) throw new Bug("a note is stored finished");
  return { kind: "right", facts, claim } as const;
}

function toEnding(outcome: MailOutcome, finished: FinishedMail | undefined): Ending {
  switch (outcome.kind) {
    case "accepted":
      return { kind: "sent", response: outcome.response, providerRef: outcome.providerRef };
    case "refused":
      return { kind: "failed", reason: "refused", response: outcome.response };
    case "retry":
      return { kind: "retry", response: outcome.reason, retryAfterMs: outcome.retryAfterMs, finished };
    case "no_access":
      return { kind: "given_back", response: outcome.problem };
    case "unknown":
      return { kind: "unknown", reason: "connection_broke", response: outcome.reason };
    default:
      return assertNever(outcome);
  }
}
