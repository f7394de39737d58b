import { PROVIDER_IDS } from "#app/features/providers/provider.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import { DAY_MS, HOUR_MS, instantFromMs, MINUTE_MS, msOf } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { printTable, round } from "../support/table.ts";
import { openAccount, type Account, type LookedAfter } from "./account.ts";
import { anyLife, dice, SHARES, standingAt, wantedFollowing } from "./parcels.ts";

/** As many as one process has. */
const ASKERS = 3;
const STARTED_MS = msOf(at("2026-11-20T00:00:00Z"));
/** The shops connect at midnight all at once; the second day after is the one that is looked at. */
const MEASURED_FROM_MS = STARTED_MS + 2 * DAY_MS;
const MEASURED_UNTIL_MS = MEASURED_FROM_MS + DAY_MS;

/** A look that comes so long after its time is late. */
const LATE_MS = 15 * MINUTE_MS;

/**
 * A day of asking for 100,000 parcels under way over fifty shops, five for each provider, with a clock that jumps: the
 * product's own planning and batching, and its rules for taking turns, in one process. Nothing pushes: the worst case.
 */
export function runBench(): object {
  const accounts = PROVIDER_IDS.flatMap(openAccounts);
  askUntil(accounts, MEASURED_UNTIL_MS);
  const rows = PROVIDER_IDS.map((id) =>
    measure(
      id,
      accounts.filter(({ provider }) => provider.id === id),
    ),
  );
  printTable(
    [
      "provider",
      "parcels",
      "calls a day",
      "peak",
      "allowed/s",
      "most a day",
      "limit a day",
      "peak hour/mean",
      "looks",
      "late",
    ],
    rows.map((row) => [
      row.provider,
      row.parcels,
      row.calls,
      row.peakPerSecond,
      row.perSecond,
      row.mostADay,
      row.perDay ?? "none",
      row.spread,
      row.looks,
      row.late,
    ]),
  );
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    bench: "polling",
    parcels: sum(({ parcels }) => parcels),
    shops: accounts.length,
    calls: sum(({ calls }) => calls),
    spreadWorst: Math.max(...rows.map(({ spread }) => spread)),
    late: sum(({ late }) => late),
    overLimit: sum(({ overLimit }) => overLimit),
  };
}

function openAccounts(id: (typeof PROVIDER_IDS)[number]): Account[] {
  const provider = findProvider(id);
  if (!provider) return [];
  const { shops, parcels } = SHARES[id];
  const rolls = dice(PROVIDER_IDS.indexOf(id) + 1);
  const random = () => rolls.next().value;
  return Array.from({ length: shops }, (_, shop) => {
    const own = Array.from({ length: parcels / shops }, (_each, n): LookedAfter => {
      const life = anyLife(MEASURED_FROM_MS, random);
      const following = wantedFollowing(id, shop * 1_000_000 + n * 7, instantFromMs(STARTED_MS));
      return { life, following, known: standingAt(life, STARTED_MS) };
    });
    return openAccount(provider, own);
  });
}

/** So many accounts at once, the one that was called for the longest ago first, as the product claims them. */
function askUntil(accounts: Account[], untilMs: number): void {
  const freeAt = Array.from({ length: ASKERS }, () => STARTED_MS);
  const busyUntil = new Map<Account, number>();
  for (;;) {
    const asker = freeAt.indexOf(Math.min(...freeAt));
    const nowMs = freeAt[asker] ?? untilMs;
    if (nowMs >= untilMs) return;
    const readyAt = (account: Account) => {
      const ready = account.readyAtMs();
      return ready === null ? Infinity : Math.max(ready, busyUntil.get(account) ?? 0);
    };
    const ready = accounts.filter((account) => readyAt(account) <= nowMs);
    const next = ready.toSorted((a, b) => a.nextCallMs() - b.nextCallMs())[0];
    // Nothing is due: the loop looks again in a second.
    if (!next) freeAt[asker] = Math.max(nowMs + 1_000, Math.min(...accounts.map(readyAt)));
    else {
      const endMs = next.takeTurn(nowMs);
      busyUntil.set(next, endMs);
      freeAt[asker] = endMs;
    }
  }
}

function measure(provider: string, accounts: Account[]) {
  const [first] = accounts;
  const { perSecond = 0, perDay = null } = first?.provider.limits ?? {};
  const dayOf = (times: number[]) =>
    times.filter((time) => time >= MEASURED_FROM_MS && time < MEASURED_UNTIL_MS);
  const days = accounts.map(({ callTimesMs }) => dayOf(callTimesMs));
  const looks = accounts.flatMap((account) =>
    account.looks.filter(({ atMs }) => atMs >= MEASURED_FROM_MS && atMs < MEASURED_UNTIL_MS),
  );
  const hours = Array.from(
    { length: 24 },
    (_, hour) =>
      days.flat().filter((time) => Math.floor((time - MEASURED_FROM_MS) / HOUR_MS) === hour).length,
  );
  const calls = days.flat().length;
  const windowMs = Math.max(1000, 1000 / perSecond);
  const peaks = accounts.map(({ callTimesMs }) => peakWithin(callTimesMs, windowMs));
  const mostADay = Math.max(...accounts.flatMap(({ callTimesMs }) => callsByDay(callTimesMs)));
  return {
    provider,
    parcels: SHARES[first?.provider.id ?? "easypost"].parcels,
    calls,
    peakPerSecond: Math.max(...peaks),
    perSecond,
    mostADay,
    perDay,
    spread: round(Math.max(...hours) / (calls / 24)),
    looks: looks.length,
    late: looks.filter(({ lateMs }) => lateMs > LATE_MS).length,
    overLimit:
      peaks.filter((peak) => peak > Math.max(1, perSecond)).length +
      (perDay !== null && mostADay > perDay ? 1 : 0),
  };
}

/** The most calls within any stretch of time so long: a second, or more where fewer than one a second are allowed. */
function peakWithin(timesMs: number[], windowMs: number): number {
  let from = 0;
  return timesMs.reduce((peak, time, index) => {
    while ((timesMs[from] ?? time) <= time - windowMs) from += 1;
    return Math.max(peak, index - from + 1);
  }, 0);
}

const callsByDay = (timesMs: number[]): number[] =>
  [...Map.groupBy(timesMs, (time) => Math.floor(time / DAY_MS)).values()].map((times) => times.length);
