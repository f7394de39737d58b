import { domainToASCII } from "node:url";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { cancelOpenMessages } from "#app/features/messages/messages.server.ts";
import {
  checkCredentials,
  whatMayBeKept,
  type FieldProblems,
} from "#app/features/sending/check-credentials.ts";
import { checkDomainName, tidyDomain, type DomainProblem } from "#app/features/sending/check-domain-name.ts";
import { checkFromForm, type FromProblems } from "#app/features/sending/from-form.ts";
import type { Sender } from "#app/features/sending/senders.ts";
import type { AccountCheck } from "#app/features/sending/sending.ts";
import {
  createSendingDomain,
  deleteSendingDomain,
  dropService,
  findSendingAccount,
  findSendingDomain,
  forgetSending,
  pauseAccount,
  releaseAccount,
  saveFrom,
  saveService,
  stopAccount,
} from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { checkSendingDomain } from "./check-sending-domain.server.ts";
import { testSending } from "./test-sending.server.ts";

type Entered = Readonly<Partial<Record<string, string>>>;

export type ConnectServiceResult =
  | { kind: "invalid"; problems: FieldProblems; fromProblems: FromProblems }
  | { kind: "connected"; check: AccountCheck };

/**
 * Saves the account that shall carry a shop's mails, with the address they come from, and tries it with one harmless call.
 * A secret left empty keeps the one saved before. What waits goes out through it.
 */
export async function connectService(
  ctx: Ctx,
  shopId: ShopId,
  { sender, entered }: { sender: Sender; entered: Entered },
): Promise<ConnectServiceResult> {
  const known = await findSendingAccount(ctx, shopId);
  const kept = known.senderId === sender.id ? whatMayBeKept(known.credentials, entered) : {};
  const checked = checkCredentials(sender.fields, entered, kept);
  const problems = checked.kind === "invalid" ? checked.problems : {};
  const from = checkFromForm(
    { fromTransactional: entered.fromTransactional, fromMarketing: known.from.marketing ?? "" },
    { senderId: sender.id, domain: null },
  );
  const { host = "" } = checked.kind === "valid" ? checked.credentials : {};
  if (host !== "" && !(await ctx.mail.mayConnect(host))) problems.host = "not_public";
  if (checked.kind === "invalid" || from.kind === "invalid" || problems.host)
    return { kind: "invalid", problems, fromProblems: from.kind === "invalid" ? from.problems : {} };
  await inTransaction(ctx, async (tx) => {
    await saveService(tx, shopId, { senderId: sender.id, credentials: checked.credentials });
    await saveFrom(tx, shopId, { ...from, ratePerSecond: known.ratePerSecond });
  });
  forgetSending(ctx, shopId);
  return { kind: "connected", check: await testSending(ctx, shopId) };
}

/** Back to the app's own server; the keys are deleted, and addresses that it may not use are not used. */
export async function disconnectService(ctx: Ctx, shopId: ShopId): Promise<void> {
  await dropService(ctx, shopId);
  forgetSending(ctx, shopId);
}

export type SaveFromResult = { kind: "invalid"; fromProblems: FromProblems } | { kind: "saved" };

export async function saveSenderAddresses(
  ctx: Ctx,
  shopId: ShopId,
  entered: Entered,
): Promise<SaveFromResult> {
  const [{ senderId }, domain] = await Promise.all([
    findSendingAccount(ctx, shopId),
    findSendingDomain(ctx, shopId),
  ]);
  const from = checkFromForm(entered, { senderId, domain: domain?.domain ?? null });
  if (from.kind === "invalid") return { kind: "invalid", fromProblems: from.problems };
  await saveFrom(ctx, shopId, from);
  forgetSending(ctx, shopId);
  return { kind: "saved" };
}

export type SaveDomainResult = { kind: "invalid"; problem: DomainProblem } | { kind: "domain_saved" };

/** Makes a key for the domain and looks at its DNS for the first time. Saving the same domain again keeps its key. */
export async function saveDomain(ctx: Ctx, shopId: ShopId, text: string): Promise<SaveDomainResult> {
  const domain = domainToASCII(tidyDomain(text));
  const problem = text.trim() !== "" && domain === "" ? "no_domain" : checkDomainName(domain);
  if (problem) return { kind: "invalid", problem };
  const known = await findSendingDomain(ctx, shopId);
  if (known?.domain !== domain) {
    await createSendingDomain(ctx, shopId, domain);
    await suggestFrom(ctx, shopId, domain);
  }
  await checkSendingDomain(ctx, shopId);
  return { kind: "domain_saved" };
}

/** A first address of the domain, so that verifying it is all there is to do; the merchant may change it. */
async function suggestFrom(ctx: Ctx, shopId: ShopId, domain: string): Promise<void> {
  const { senderId, from, ratePerSecond } = await findSendingAccount(ctx, shopId);
  if (senderId !== "own") return;
  const transactional = parseMailAddress(`orders@${domain}`);
  const marketing = parseMailAddress(`hello@${domain}`);
  if (from.transactional?.endsWith(`@${domain}`)) return;
  await saveFrom(ctx, shopId, { transactional, marketing, ratePerSecond });
}

/** The key is thrown away: mails over the app's own server come from the app's address again. */
export async function removeDomain(ctx: Ctx, shopId: ShopId): Promise<void> {
  await deleteSendingDomain(ctx, shopId);
  forgetSending(ctx, shopId);
}

/** Nothing goes out from here on; what waits, waits, and goes out when somebody resumes. */
export const pauseSending = (ctx: Ctx, shopId: ShopId, by: string): Promise<void> =>
  pauseAccount(ctx, shopId, by);

/**
 * The kill switch: nothing goes out from here on, and what is open is cancelled for good. Returns how many messages that were.
 * Mail that a server may have already is not called back.
 */
export const stopSending = (ctx: Ctx, shopId: ShopId, by: string): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    await stopAccount(tx, shopId, by);
    return cancelOpenMessages(tx, shopId, { dueOnly: false });
  });

/** Goes on after a pause; after a stop, what should have gone out meanwhile stays unsent. */
export const resumeSending = (ctx: Ctx, shopId: ShopId): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { stoppedAt } = await findSendingAccount(tx, shopId);
    if (stoppedAt) await cancelOpenMessages(tx, shopId, { dueOnly: true });
    await releaseAccount(tx, shopId);
  });
