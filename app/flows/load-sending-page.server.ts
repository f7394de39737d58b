import type { Ctx } from "#app/context.server.ts";
import { mailHookAddress } from "#app/features/mail-events/hook-address.ts";
import { countWaitingMessages } from "#app/features/messages/messages.server.ts";
import { showCredentials } from "#app/features/sending/check-credentials.ts";
import { spfIncludeOf } from "#app/features/sending/sender-names.ts";
import { findSender } from "#app/features/sending/senders.ts";
import { presentDomain, type SendingView } from "#app/features/sending/sending-view.ts";
import { findSendingAccount, findSendingDomain, loadSending } from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Everything that the page about sending shows. Secrets are not in it. */
export async function loadSendingPage(ctx: Ctx, shopId: ShopId): Promise<SendingView> {
  const [account, domain, sending, waiting] = await Promise.all([
    findSendingAccount(ctx, shopId),
    findSendingDomain(ctx, shopId),
    loadSending(ctx, shopId),
    countWaitingMessages(ctx, shopId),
  ]);
  const { senderId, credentials, hookToken, from } = account;
  const sender = findSender(senderId);
  return {
    senderId,
    account: {
      state: account.state,
      problem: account.problem,
      shown: sender ? showCredentials(sender.fields, credentials) : {},
      hookUrl: sender?.tells && hookToken ? mailHookAddress(ctx.appUrl, shopId, senderId, hookToken) : null,
    },
    from: {
      fromTransactional: from.transactional ?? "",
      fromMarketing: from.marketing ?? "",
      ratePerSecond: account.ratePerSecond === null ? "" : String(account.ratePerSecond),
    },
    used: sending.from,
    appAddress: ctx.mailFrom,
    domain: domain && presentDomain(domain, spfIncludeOf(senderId, ctx.mailFrom)),
    isPaused: account.pausedAt !== null,
    isStopped: account.stoppedAt !== null,
    waiting,
    now: ctx.now(),
  };
}
