import { randomBytes } from "node:crypto";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { dateFromInstant, instantOrNull, type Instant } from "#app/lib/time.ts";
import { openCredentials, storedSenderId } from "./load-sending.server.ts";
import type { AccountCheck, SenderId, ServiceId } from "./sending.ts";

type AccountState = "unchecked" | "works" | "no_access";

/** How a shop sends, keys and all: for sending and verifying, never for showing. */
export type SendingAccount = {
  shopId: ShopId;
  senderId: SenderId;
  credentials: Record<string, string>;
  /** The unguessable part of the address for the service's webhooks. */
  hookToken: string | null;
  state: AccountState;
  problem: string | null;
  checkedAt: Instant | null;
  from: { transactional: MailAddress | null; marketing: MailAddress | null };
  ratePerSecond: number | null;
  pausedAt: Instant | null;
  stoppedAt: Instant | null;
};

/** What a shop has set up; the app's own server for one that never did. */
export async function findSendingAccount(ctx: Ctx | TxCtx, shopId: ShopId): Promise<SendingAccount> {
  const row = await ctx.db.sendingAccount.findUnique({ where: { shopId } });
  return {
    shopId,
    senderId: storedSenderId(row?.senderId),
    credentials: openCredentials(ctx, row?.credentialsSealed ?? null) ?? {},
    hookToken: row?.hookToken ?? null,
    // Only this file writes it.
    state: (row?.state ?? "unchecked") as AccountState,
    problem: row?.problem ?? null,
    checkedAt: instantOrNull(row?.checkedAt ?? null),
    from: {
      transactional: parseMailAddress(row?.fromTransactional),
      marketing: parseMailAddress(row?.fromMarketing),
    },
    ratePerSecond: row?.ratePerSecond ?? null,
    pausedAt: instantOrNull(row?.pausedAt ?? null),
    stoppedAt: instantOrNull(row?.stoppedAt ?? null),
  };
}

type Change = Parameters<TxCtx["db"]["sendingAccount"]["upsert"]>[0]["update"] & object;

async function change(ctx: Ctx | TxCtx, shopId: ShopId, data: Change): Promise<void> {
  await ctx.db.sendingAccount.upsert({
    where: { shopId },
    // The row's other columns have defaults, so a change of some is a whole row too.
    create: { ...(data as object), shopId, createdAt: dateFromInstant(ctx.now()) },
    update: data,
  });
}

/** Connects a service. What was known of the one before is forgotten; its webhooks go to an address of their own. */
export async function saveService(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { senderId, credentials }: { senderId: ServiceId; credentials: Record<string, string> },
): Promise<void> {
  const before = await findSendingAccount(ctx, shopId);
  const keepsAddress = before.senderId === senderId && before.hookToken !== null;
  await change(ctx, shopId, {
    senderId,
    credentialsSealed: ctx.vault.seal(JSON.stringify(credentials)),
    hookToken: keepsAddress ? before.hookToken : randomBytes(18).toString("base64url"),
    state: "unchecked",
    problem: null,
    checkedAt: null,
  });
}

/** Back to the app's own server; the keys are deleted. */
export const dropService = (ctx: Ctx | TxCtx, shopId: ShopId): Promise<void> =>
  change(ctx, shopId, {
    senderId: "own",
    credentialsSealed: null,
    hookToken: null,
    state: "unchecked",
    problem: null,
    checkedAt: null,
  });

/** What a call has shown of the account; one that could not be made shows nothing. */
export async function noteAccess(ctx: Ctx | TxCtx, shopId: ShopId, check: AccountCheck): Promise<void> {
  if (check.kind === "later") return;
  await ctx.db.sendingAccount.updateMany({
    where: { shopId, senderId: { not: "own" } },
    data: {
      state: check.kind,
      problem: check.kind === "works" ? null : check.problem.slice(0, 500),
      checkedAt: dateFromInstant(ctx.now()),
    },
  });
}

export type FromSettings = {
  transactional: MailAddress | null;
  marketing: MailAddress | null;
  ratePerSecond: number | null;
};

export const saveFrom = (
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { transactional, marketing, ratePerSecond }: FromSettings,
): Promise<void> =>
  change(ctx, shopId, { fromTransactional: transactional, fromMarketing: marketing, ratePerSecond });

/** Nothing is claimed from here on; what waits, waits. */
export const pauseAccount = (ctx: Ctx | TxCtx, shopId: ShopId, by: string): Promise<void> =>
  change(ctx, shopId, { pausedAt: dateFromInstant(ctx.now()), pausedBy: by });

/** The kill switch's half that lasts: nothing is claimed until somebody starts again. */
export const stopAccount = (ctx: Ctx | TxCtx, shopId: ShopId, by: string): Promise<void> =>
  change(ctx, shopId, { stoppedAt: dateFromInstant(ctx.now()), pausedAt: null, pausedBy: by });

export const releaseAccount = (ctx: Ctx | TxCtx, shopId: ShopId): Promise<void> =>
  change(ctx, shopId, { pausedAt: null, pausedBy: null, stoppedAt: null });

/** Shops whose service refused them and has not been asked again since. */
export async function listRefusedAccounts(ctx: Ctx, before: Instant): Promise<ShopId[]> {
  const rows = await ctx.db.sendingAccount.findMany({
    where: { state: "no_access", checkedAt: { lt: dateFromInstant(before) } },
    select: { shopId: true },
    orderBy: { checkedAt: "asc" },
    take: 500,
  });
  return rows.map(({ shopId }) => storedShopId(shopId));
}
