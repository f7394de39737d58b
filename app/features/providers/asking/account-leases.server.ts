import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, instantFromDate, msBetween, type Instant } from "#app/lib/time.ts";
import type { ProviderAccount as AccountRow } from "#prisma";
import { toAccount, type Account } from "./accounts.server.ts";
import type { ProviderId, ProviderLimits } from "../provider.ts";

/** An account that this process alone may call for, until the lease runs out. */
export type Lease = { shopId: ShopId; providerId: ProviderId; leasedUntil: Instant };

/** Longer than one call may take, so that only a process that died loses its lease. */
const LEASE_MS = 60_000;

/**
 * Takes the account that was called for the longest ago, of those that have something due and may be called: so many accounts
 * take turns, and a shop with much to ask does not hold up the others. Several processes may do this at once; a shop that
 * has removed the app is left alone.
 */
export async function claimAccount(ctx: Ctx): Promise<{ lease: Lease; account: Account } | null> {
  const now = dateFromInstant(ctx.now());
  const leasedUntil = addMs(ctx.now(), LEASE_MS);
  const [row] = await ctx.db.$queryRaw<AccountRow[]>`
    update "ProviderAccount" account set "leasedUntil" = ${dateFromInstant(leasedUntil)}
    from (
      select a."shopId", a."providerId" from "ProviderAccount" a
      join "Shop" shop on shop."shopId" = a."shopId"
      where a.enabled and a.state <> 'no_access'
        and shop."installedAt" is not null and shop."uninstalledAt" is null
        and (a."restsUntil" is null or a."restsUntil" <= ${now})
        and (a."leasedUntil" is null or a."leasedUntil" <= ${now})
        and exists (select 1 from "Following" f
          where f."shopId" = a."shopId" and f."providerId" = a."providerId" and f."dueAt" <= ${now})
      order by a."nextCallAt" nulls first, a."shopId", a."providerId"
      limit 1 for update of a skip locked
    ) free
    where account."shopId" = free."shopId" and account."providerId" = free."providerId"
    returning account.*`;
  const account = row && toAccount(ctx, row);
  return account
    ? { account, lease: { shopId: account.shopId, providerId: account.providerId, leasedUntil } }
    : null;
}

export type Reservation =
  /** The call may be made in so long, and the lease holds until after it. */
  | { kind: "granted"; waitMs: number; lease: Lease }
  /** No calls are left for the day. */
  | { kind: "spent"; until: Instant }
  /** Somebody else has the account now, or it is gone. */
  | { kind: "lost" };

/**
 * Sets the next call's place in time, before it is made: calls of all processes keep the provider's distance, and one that
 * is made and never heard of again has counted.
 */
export async function reserveCall(
  ctx: Ctx,
  lease: Lease,
  { perSecond, perDay }: Pick<ProviderLimits, "perSecond" | "perDay">,
): Promise<Reservation> {
  const now = ctx.now();
  const today = now.slice(0, 10);
  const leasedUntil = addMs(now, LEASE_MS);
  const distanceMs = Math.ceil(1000 / perSecond);
  const [row] = await ctx.db.$queryRaw<{ callAt: Date | null }[]>`
    with held as (
      select "shopId", "providerId", greatest("nextCallAt", ${dateFromInstant(now)}::timestamptz) as "callAt",
        case when "callsOn" = ${today}::date then "callsToday" else 0 end as calls
      from "ProviderAccount"
      where "shopId" = ${lease.shopId} and "providerId" = ${lease.providerId}
        and "leasedUntil" = ${dateFromInstant(lease.leasedUntil)} for update
    ), granted as (
      update "ProviderAccount" account set
        "nextCallAt" = held."callAt" + make_interval(secs => ${distanceMs / 1000}::double precision),
        "callsOn" = ${today}::date, "callsToday" = held.calls + 1, "leasedUntil" = ${dateFromInstant(leasedUntil)}
      from held
      where account."shopId" = held."shopId" and account."providerId" = held."providerId"
        and (${perDay}::int is null or held.calls < ${perDay}::int)
      returning held."callAt"
    )
    select granted."callAt" from held left join granted on true`;
  if (!row) return { kind: "lost" };
  if (!row.callAt) return { kind: "spent", until: addMs(startOfUtcDay(now), DAY_MS) };
  const waitMs = Math.max(0, msBetween(now, instantFromDate(row.callAt)));
  return { kind: "granted", waitMs, lease: { ...lease, leasedUntil } };
}

// The first second of the day that the text itself names.
const startOfUtcDay = (at: Instant): Instant => `${at.slice(0, 10)}T00:00:00.000Z` as Instant;

/** Gives the account back. What went wrong is kept with it; null: nothing did. */
export async function releaseAccount(
  ctx: Ctx,
  lease: Lease,
  end: { failures: number; restsUntil: Instant | null; refusal: string | null },
): Promise<void> {
  await ctx.db.providerAccount.updateMany({
    where: {
      shopId: lease.shopId,
      providerId: lease.providerId,
      leasedUntil: dateFromInstant(lease.leasedUntil),
    },
    data: {
      leasedUntil: null,
      failures: end.failures,
      restsUntil: end.restsUntil && dateFromInstant(end.restsUntil),
      ...(end.refusal === null
        ? {}
        : { state: "no_access", problem: end.refusal.slice(0, 500), checkedAt: dateFromInstant(ctx.now()) }),
    },
  });
}
