import type { Ctx } from "#app/context.server.ts";
import {
  claimDueMessages,
  finishedMailOf,
  loadMessageFacts,
  markAbandonedUnknown,
  markSending,
  readyMail,
  recordEnding,
  renewClaim,
  type ClaimedMessage,
  type Ending,
} from "#app/features/messages/messages.server.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import { planMessages } from "#app/features/messages/plan.ts";
import { ATTEMPTS_MAX } from "#app/features/messages/retry.ts";
import type { MailOutcome } from "#app/gateways/mail/mail.server.ts";
import { assertNever, Bug, RetryLater } from "#app/lib/errors.ts";

/** As many at a time as the mail gateway keeps connections, and a few being written meanwhile. */
const AT_ONCE = 8;

/**
 * Sends up to `limit` messages that are due and returns how many it worked on: call again at once while there were
 * some. Any number of processes may do so together. A crash at any point sends nothing twice: before the last byte the
 * same bytes are sent again, after it the message is marked unknown.
 */
export async function deliverDueMessages(ctx: Ctx, { limit }: { limit: number }): Promise<number> {
  const abandoned = await markAbandonedUnknown(ctx);
  if (abandoned > 0) ctx.log.warn({ abandoned }, "messages were left in the middle of sending");
  const claims = await claimDueMessages(ctx, limit);
  const waiting = [...claims];
  const workThrough = async () => {
    for (let claim = waiting.shift(); claim; claim = waiting.shift()) await deliverOne(ctx, claim);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough));
  return claims.length;
}

/** Never throws: what goes wrong with one message must not stop the others. Its claim runs out and it is taken again. */
async function deliverOne(ctx: Ctx, claim: ClaimedMessage): Promise<void> {
  const { shopId, messageId, attempts } = claim;
  try {
    await deliver(ctx, claim);
  } catch (error) {
    ctx.log.error({ err: error, shopId, messageId, attempts }, "a message could not be worked on");
  }
}

async function deliver(ctx: Ctx, claim: ClaimedMessage): Promise<void> {
  if (claim.attempts > ATTEMPTS_MAX)
    return recordEnding(ctx, claim, { kind: "failed", reason: "gave_up", response: null });
  const facts = await loadMessageFacts(ctx, claim);
  const check = checkAgain(ctx, claim, facts);
  if (check.kind === "skipped") return recordEnding(ctx, claim, check);

  const mail =
    check.kind === "written" ? check.mail : await readyMail(ctx, claim, check.facts, check.fulfillment);
  let held = await renewClaim(ctx, claim, mail.finished);
  if (!held) return;
  const outcome = await ctx.mail.send({
    messageId: claim.messageId,
    account: null,
    from: ctx.mailFrom,
    to: mail.to,
    mime: mail.mime,
    beforeAcceptance: async () => {
      held = held && (await markSending(ctx, held));
      if (!held) throw new RetryLater("this message's claim ran out, somebody else has it", 0);
    },
  });
  if (held) await recordEnding(ctx, held, endingOf(outcome));
}

/** The planner has the last word: an order may have been cancelled, or a parcel delivered, since the plan was made. */
function checkAgain(ctx: Ctx, claim: ClaimedMessage, facts: MessageFacts | null) {
  if (facts && claim.moment === "note") return checkNote(ctx, claim, facts);
  const fulfillment = facts?.order.fulfillments.find((each) => each.fulfillmentId === claim.fulfillmentId);
  if (!facts || !fulfillment) return { kind: "skipped", reason: "waiting_for_order" } as const;
  const desired = planMessages(facts, ctx.now()).find(
    (message) => message.dedupeKey === claim.dedupeKey,
  );
  if (desired?.state === "skipped") return { kind: "skipped", reason: desired.reason } as const;
  return { kind: "right", facts, fulfillment } as const;
}

/** A person has decided about a note; it goes out as it was written, unless the shop has left. */
function checkNote(ctx: Ctx, claim: ClaimedMessage, { shop }: MessageFacts) {
  if (!shop.installedAt || shop.uninstalledAt) return { kind: "skipped", reason: "not_installed" } as const;
  const mail = finishedMailOf(ctx, claim);
  if (!mail) throw new Bug("a note is stored finished");
  return { kind: "written", mail } as const;
}

function endingOf(outcome: MailOutcome): Ending {
  switch (outcome.kind) {
    case "accepted":
      return { kind: "sent", response: outcome.response };
    case "refused":
      return { kind: "failed", reason: "refused", response: outcome.response };
    case "retry":
      return { kind: "retry", response: outcome.reason };
    case "no_access":
      return { kind: "retry", response: outcome.problem };
    case "unknown":
      return { kind: "unknown", reason: "connection_broke", response: outcome.reason };
    default:
      return assertNever(outcome);
  }
}
