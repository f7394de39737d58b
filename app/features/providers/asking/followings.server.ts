import { Prisma } from "#prisma";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import {
  dateFromInstant,
  instantFromDate,
  instantOrNull,
  parseCalendarDate,
  type Instant,
} from "#app/lib/time.ts";
import { upsertNewest, words, type UpsertTarget } from "#app/lib/upsert.server.ts";
import type { Following as FollowingRow } from "#prisma";
import type { Following } from "./following.ts";
import type { ProviderId } from "../provider.ts";
import { FOLLOWING_STATES, type FollowingCounts } from "../provider-view.ts";
import { findProvider } from "../providers.ts";

const FOLLOWINGS: UpsertTarget = {
  table: "Following",
  key: ["shopId", "providerId", "trackingKey"],
  once: ["createdAt"],
  registers: [
    {
      columns:
        words(`trackingNumber carrierId originCountry destinationCountry shippedOn state providerRef problem
          attempts dueAt registeredAt expiresAt lastAskedAt lastHeardAt`),
      // Whoever writes one has locked it and knows all about it.
      newer: "true",
    },
  ],
};

/** All followings of these numbers, locked until the transaction ends, in one order for everybody. */
export async function lockFollowings(
  tx: TxCtx,
  shopId: ShopId,
  trackingKeys: readonly string[],
  providerId?: ProviderId,
): Promise<Following[]> {
  if (trackingKeys.length === 0) return [];
  const rows = await tx.db.$queryRaw<FollowingRow[]>`
    select * from "Following"
    where "shopId" = ${shopId} and "trackingKey" = any(${[...trackingKeys]})
      ${providerId === undefined ? Prisma.empty : Prisma.sql`and "providerId" = ${providerId}`}
    order by "trackingKey" collate "C", "providerId" collate "C" for update`;
  return rows.flatMap((row) => toFollowing(row) ?? []);
}

/** When a source was last heard of each of these numbers. */
export async function listHeardAt(
  tx: TxCtx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
  trackingKeys: readonly string[],
): Promise<Map<string, Instant>> {
  const rows = await tx.db.following.findMany({
    where: { shopId, providerId, trackingKey: { in: [...trackingKeys] }, lastHeardAt: { not: null } },
    select: { trackingKey: true, lastHeardAt: true },
  });
  return new Map(
    rows.flatMap(({ trackingKey, lastHeardAt }) =>
      lastHeardAt ? [[trackingKey, instantFromDate(lastHeardAt)] as const] : [],
    ),
  );
}

/** Writes followings as they have been decided. Lock them first. */
export async function saveFollowings(
  tx: TxCtx,
  shopId: ShopId,
  followings: readonly Following[],
): Promise<void> {
  const sorted = followings.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  await upsertNewest(
    tx.db,
    FOLLOWINGS,
    sorted.map((following) => ({ ...following, shopId })),
  );
}

const nameOf = ({ trackingKey, providerId }: Following): string => `${trackingKey} ${providerId}`;

/** Numbers of an account that are due by then, the longest due first. */
export async function listDueFollowings(
  ctx: Ctx,
  due: { shopId: ShopId; providerId: ProviderId; by: Instant; limit: number },
): Promise<Following[]> {
  const { shopId, providerId, by, limit } = due;
  const rows = await ctx.db.following.findMany({
    where: { shopId, providerId, dueAt: { lte: dateFromInstant(by) } },
    orderBy: [{ dueAt: "asc" }, { trackingKey: "asc" }],
    take: limit,
  });
  return rows.flatMap((row) => toFollowing(row) ?? []);
}

/** How many numbers of each source of a shop are in which state. */
export async function countFollowings(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
): Promise<Map<string, FollowingCounts>> {
  const rows = await ctx.db.following.groupBy({
    by: ["providerId", "state"],
    where: { shopId },
    _count: { _all: true },
  });
  const counts = new Map<string, FollowingCounts>();
  for (const { providerId, state, _count } of rows) {
    const known = counts.get(providerId) ?? noFollowings();
    const name = FOLLOWING_STATES.find((one) => one === state);
    if (name) known[name] = _count._all;
    counts.set(providerId, known);
  }
  return counts;
}

export const noFollowings = (): FollowingCounts => ({
  wanted: 0,
  following: 0,
  not_found: 0,
  refused: 0,
  stopping: 0,
  ended: 0,
});

/** Ends all followings of a source at once: its account is gone. Returns the numbers that were followed, for another source. */
export async function endFollowingsOf(
  tx: TxCtx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ trackingKey: string }[]>`
    update "Following" set state = 'ended', "dueAt" = null, "registeredAt" = null, "expiresAt" = null, "providerRef" = null
    where "shopId" = ${shopId} and "providerId" = ${providerId} and state <> 'ended'
    returning "trackingKey"`;
  return rows.map(({ trackingKey }) => trackingKey);
}

/** The numbers that a source has been given and has not begun to follow, some at a time after `afterKey`. */
export async function listUnbegunNumbers(
  ctx: Ctx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
  { afterKey, limit }: { afterKey: string; limit: number },
): Promise<string[]> {
  const rows = await ctx.db.following.findMany({
    where: {
      shopId,
      providerId,
      trackingKey: { gt: afterKey },
      state: { in: ["wanted", "not_found", "refused"] },
      registeredAt: null,
    },
    orderBy: { trackingKey: "asc" },
    take: limit,
    select: { trackingKey: true },
  });
  return rows.map(({ trackingKey }) => trackingKey);
}

/** Everything due at once: keys that did not work before may work now. */
export async function askAgainAtOnce(
  tx: TxCtx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
): Promise<void> {
  await tx.db.following.updateMany({
    where: { shopId, providerId, state: "refused" },
    data: { state: "wanted", attempts: 0, problem: null, dueAt: dateFromInstant(tx.now()) },
  });
}

/** Null for a row of a source that this version does not know. */
function toFollowing(row: FollowingRow): Following | null {
  const provider = findProvider(row.providerId);
  const state = FOLLOWING_STATES.find((one) => one === row.state);
  if (!provider || !state) return null;
  return {
    providerId: provider.id,
    trackingKey: row.trackingKey,
    trackingNumber: row.trackingNumber,
    carrierId: row.carrierId,
    originCountry: row.originCountry,
    destinationCountry: row.destinationCountry,
    shippedOn: row.shippedOn && parseCalendarDate(row.shippedOn.toISOString().slice(0, 10)),
    state,
    providerRef: row.providerRef,
    problem: row.problem,
    attempts: row.attempts,
    dueAt: instantOrNull(row.dueAt),
    registeredAt: instantOrNull(row.registeredAt),
    expiresAt: instantOrNull(row.expiresAt),
    lastAskedAt: instantOrNull(row.lastAskedAt),
    lastHeardAt: instantOrNull(row.lastHeardAt),
    createdAt: instantFromDate(row.createdAt),
  };
}
