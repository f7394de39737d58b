import { randomBytes } from "node:crypto";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import {
  addMs,
  dateFromInstant,
  HOUR_MS,
  instantFromDate,
  instantOrNull,
  MINUTE_MS,
  type Instant,
} from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { ProviderAccount as AccountRow } from "#prisma";
import type { CheckOutcome, ProviderId } from "../provider.ts";
import { findProvider } from "../providers.ts";

/** A connected source, keys and all: for calling and verifying, never for showing. */
export type Account = {
  shopId: ShopId;
  providerId: ProviderId;
  credentials: Record<string, string>;
  hookToken: string;
  /** By the merchant: nobody is called, but webhooks are taken in. */
  isPaused: boolean;
  state: "unchecked" | "works" | "no_access";
  problem: string | null;
  checkedAt: Instant | null;
  lastHeardAt: Instant | null;
  lastPushAt: Instant | null;
  restsUntil: Instant | null;
  failures: number;
  callsOn: Date | null;
  callsToday: number;
  token: { value: string; expiresAt: Instant } | null;
};

type Key = { shopId: ShopId; providerId: ProviderId };

/** The sources of a shop in the merchant's order, paused ones too. */
export async function listAccounts(ctx: Ctx | TxCtx, shopId: ShopId): Promise<Account[]> {
  const rows = await ctx.db.providerAccount.findMany({
    where: { shopId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { providerId: "asc" }],
  });
  return rows.flatMap((row) => toAccount(ctx, row) ?? []);
}

export async function findAccount(ctx: Ctx | TxCtx, { shopId, providerId }: Key): Promise<Account | null> {
  const row = await ctx.db.providerAccount.findUnique({
    where: { shopId_providerId: { shopId, providerId } },
  });
  return row && toAccount(ctx, row);
}

/** Ids alone: nothing is unsealed. */
async function listProviderIds(tx: TxCtx, shopId: ShopId): Promise<ProviderId[]> {
  const rows = await tx.db.providerAccount.findMany({
    where: { shopId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { providerId: "asc" }],
    select: { providerId: true },
  });
  return rows.flatMap(({ providerId }) => findProvider(providerId)?.id ?? []);
}

/**
 * Saves keys. Everything known about the old ones is forgotten: they may be another account's. The address for webhooks
 * stays, for the merchant has entered it over there.
 */
export async function saveAccount(
  tx: TxCtx,
  { shopId, providerId }: Key,
  credentials: Record<string, string>,
): Promise<void> {
  const credentialsSealed = tx.vault.seal(JSON.stringify(credentials));
  const fresh = {
    credentialsSealed,
    state: "unchecked",
    problem: null,
    checkedAt: null,
    failures: 0,
    restsUntil: null,
    tokenSealed: null,
    tokenExpiresAt: null,
    // Whoever is calling with the old ones has nothing more to say about this account.
    leasedUntil: null,
  };
  const position = await tx.db.providerAccount.count({ where: { shopId } });
  await tx.db.providerAccount.upsert({
    where: { shopId_providerId: { shopId, providerId } },
    create: {
      ...fresh,
      shopId,
      providerId,
      position,
      hookToken: randomBytes(18).toString("base64url"),
      createdAt: dateFromInstant(tx.now()),
    },
    update: fresh,
  });
}

/** Pauses an account or resumes it; false when there is none. */
export async function setPaused(tx: TxCtx, { shopId, providerId }: Key, isPaused: boolean): Promise<boolean> {
  const { count } = await tx.db.providerAccount.updateMany({
    where: { shopId, providerId },
    // Whoever is calling loses its lease, so that the call under way is the last.
    data: { enabled: !isPaused, ...(isPaused ? { leasedUntil: null } : {}) },
  });
  return count > 0;
}

/** Deletes the account with its keys; false when there is none. */
export async function deleteAccount(tx: TxCtx, { shopId, providerId }: Key): Promise<boolean> {
  const { count } = await tx.db.providerAccount.deleteMany({ where: { shopId, providerId } });
  return count > 0;
}

/** The merchant's order; sources that are not named keep theirs behind the others. */
export async function orderAccounts(
  tx: TxCtx,
  shopId: ShopId,
  providerIds: readonly ProviderId[],
): Promise<void> {
  const known = await listProviderIds(tx, shopId);
  const ordered = [
    ...providerIds.filter((id) => known.includes(id)),
    ...known.filter((id) => !providerIds.includes(id)),
  ];
  await tx.db.$executeRaw`
    update "ProviderAccount" set position = wanted.position::int
    from unnest(${ordered}::text[]) with ordinality as wanted (id, position)
    where "shopId" = ${shopId} and "providerId" = wanted.id`;
}

/** What a check of the keys has shown; one that could not be made shows nothing. */
export async function noteCheck(ctx: Ctx, { shopId, providerId }: Key, outcome: CheckOutcome): Promise<void> {
  if (outcome.kind === "later") return;
  const works = outcome.kind === "works";
  await ctx.db.providerAccount.updateMany({
    where: { shopId, providerId },
    data: {
      state: outcome.kind,
      problem: works ? null : outcome.problem.slice(0, 500),
      checkedAt: dateFromInstant(ctx.now()),
      ...(works ? { failures: 0, restsUntil: null } : {}),
    },
  });
}

/** Remembers that a source has told something; to the minute, so that a burst of tellings does not queue for the row. */
export async function noteAccountHeard(tx: TxCtx, { shopId, providerId }: Key): Promise<void> {
  const now = tx.now();
  await tx.db.providerAccount.updateMany({
    where: {
      shopId,
      providerId,
      OR: [{ lastHeardAt: null }, { lastHeardAt: { lt: dateFromInstant(addMs(now, -MINUTE_MS)) } }],
    },
    data: { lastHeardAt: dateFromInstant(now) },
  });
}

/** Remembers that its webhooks arrive; to the hour. */
export async function noteWebhook(ctx: Ctx, { shopId, providerId, lastPushAt }: Account): Promise<void> {
  const now = ctx.now();
  if (lastPushAt !== null && lastPushAt > addMs(now, -HOUR_MS)) return;
  await ctx.db.providerAccount.updateMany({
    where: { shopId, providerId },
    data: { lastPushAt: dateFromInstant(now) },
  });
}

/** Keeps a login's token; null forgets it. */
export async function keepToken(
  ctx: Ctx,
  { shopId, providerId }: Key,
  token: { value: string; expiresAt: Instant } | null,
): Promise<void> {
  await ctx.db.providerAccount.updateMany({
    where: { shopId, providerId },
    data: {
      tokenSealed: token && ctx.vault.seal(token.value),
      tokenExpiresAt: token && dateFromInstant(token.expiresAt),
    },
  });
}

/** Null for a source that this version does not know. */
export function toAccount(ctx: Ctx | TxCtx, row: AccountRow): Account | null {
  const provider = findProvider(row.providerId);
  if (!provider) return null;
  const token = unsealOrNull(ctx.vault, row.tokenSealed);
  // saveAccount wrote a record of texts, and noteCheck one of the three states.
  const credentials = JSON.parse(ctx.vault.unseal(row.credentialsSealed)) as Record<string, string>;
  const state = row.state as Account["state"];
  return {
    shopId: storedShopId(row.shopId),
    providerId: provider.id,
    credentials,
    hookToken: row.hookToken,
    isPaused: !row.enabled,
    state,
    problem: row.problem,
    checkedAt: instantOrNull(row.checkedAt),
    lastHeardAt: instantOrNull(row.lastHeardAt),
    lastPushAt: instantOrNull(row.lastPushAt),
    restsUntil: instantOrNull(row.restsUntil),
    failures: row.failures,
    callsOn: row.callsOn,
    callsToday: row.callsToday,
    token:
      token !== null && row.tokenExpiresAt
        ? { value: token, expiresAt: instantFromDate(row.tokenExpiresAt) }
        : null,
  };
}
