import { inTransaction, type Ctx } from "#app/context.server.ts";
import { checkCredentials } from "#app/features/providers/asking/check-credentials.ts";
import type { CheckOutcome, Provider, ProviderId } from "#app/features/providers/provider.ts";
import type { ConnectResult, TestResult } from "#app/features/providers/provider-view.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import {
  askAgainAtOnce,
  deleteAccount,
  endFollowingsOf,
  findAccount,
  keepToken,
  noteCheck,
  orderAccounts,
  saveAccount,
  setPaused,
  type Account,
} from "#app/features/providers/providers.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { enterProvider, sendToProvider } from "./call-provider.server.ts";
import { followNumbers, followOpenParcels, passOnNumbers } from "./follow-parcels.server.ts";

/**
 * Saves the keys that a merchant entered and tries them with one call. From then on the source follows the shop's parcels
 * under way that nobody else follows. A secret left empty keeps the one saved before.
 */
export async function connectProvider(
  ctx: Ctx,
  shopId: ShopId,
  { providerId, entered }: { providerId: ProviderId; entered: Readonly<Record<string, string | undefined>> },
): Promise<ConnectResult> {
  const provider = findProvider(providerId);
  if (!provider) return { kind: "invalid", problems: {} };
  const known = await findAccount(ctx, { shopId, providerId });
  // A key was given for one server: whoever names another has to know it.
  const isSamePlace =
    (entered.baseUrl?.trim() ?? "").replace(/\/+$/, "") === (known?.credentials.baseUrl ?? "");
  const kept = known && isSamePlace ? known.credentials : {};
  const checked = checkCredentials(provider.credentials, entered, kept);
  if (checked.kind === "invalid") return checked;
  const { baseUrl } = checked.credentials;
  if (baseUrl !== undefined && !(await ctx.http.isAllowed(baseUrl)))
    return {
      kind: "invalid",
      problems: { baseUrl: baseUrl.startsWith("https:") ? "not_public" : "not_https" },
    };
  await inTransaction(ctx, async (tx) => {
    await saveAccount(tx, { shopId, providerId }, checked.credentials);
    await askAgainAtOnce(tx, { shopId, providerId });
  });
  const check = await testProvider(ctx, shopId, providerId);
  await followOpenParcels(ctx, shopId);
  return { kind: "saved", check: check.kind === "unknown" ? { kind: "later" } : check };
}

/** Tries the saved keys with one harmless call, and remembers what came of it. */
export async function testProvider(ctx: Ctx, shopId: ShopId, providerId: ProviderId): Promise<TestResult> {
  const provider = findProvider(providerId);
  const account = await findAccount(ctx, { shopId, providerId });
  if (!provider || !account) return { kind: "unknown" };
  // A token of before says nothing about the keys of now.
  if (account.token) await keepToken(ctx, account, null);
  const outcome = await check(ctx, provider, { ...account, token: null });
  await noteCheck(ctx, account, outcome);
  if (outcome.kind === "no_access") await passOnNumbers(ctx, account);
  return outcome;
}

async function check(ctx: Ctx, provider: Provider, account: Account): Promise<CheckOutcome> {
  const entry = await enterProvider(ctx, provider, account);
  if (entry.kind === "no_access") return entry;
  if (entry.kind === "later") return { kind: "later" };
  const question = provider.check(entry.access);
  const answer = await sendToProvider(ctx, question.request);
  return answer ? question.read(answer) : { kind: "later" };
}

/** Deletes the keys and ends all that the source followed; the shop's other sources take over what they can. */
export async function disconnectProvider(ctx: Ctx, shopId: ShopId, providerId: ProviderId): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await deleteAccount(tx, { shopId, providerId });
    await followNumbers(tx, shopId, await endFollowingsOf(tx, { shopId, providerId }));
  });
}

/**
 * Nobody is called for a paused source. What it follows stays with it and its webhooks are taken in, so that nothing told is
 * lost; what it has not begun to follow goes to the next source. False when it is not connected.
 */
export async function pauseProvider(ctx: Ctx, shopId: ShopId, providerId: ProviderId): Promise<boolean> {
  const isKnown = await inTransaction(ctx, (tx) => setPaused(tx, { shopId, providerId }, true));
  if (isKnown) await passOnNumbers(ctx, { shopId, providerId });
  return isKnown;
}

/** What has become due meanwhile is asked for, at the provider's pace. False when the source is not connected. */
export async function resumeProvider(ctx: Ctx, shopId: ShopId, providerId: ProviderId): Promise<boolean> {
  const isKnown = await inTransaction(ctx, (tx) => setPaused(tx, { shopId, providerId }, false));
  if (isKnown) await followOpenParcels(ctx, shopId);
  return isKnown;
}

/** The order in which sources are asked whether they can follow a parcel. What is followed already stays where it is. */
export const orderProviders = (ctx: Ctx, shopId: ShopId, providerIds: readonly ProviderId[]): Promise<void> =>
  inTransaction(ctx, (tx) => orderAccounts(tx, shopId, providerIds));
