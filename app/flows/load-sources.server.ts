import type { Ctx } from "#app/context.server.ts";
import { findNewestParcelNews } from "#app/features/inbox/inbox.server.ts";
import { showCredential } from "#app/features/providers/asking/check-credentials.ts";
import { PROVIDER_IDS, type Provider } from "#app/features/providers/provider.ts";
import type { AccountState, AccountView, ProviderView } from "#app/features/providers/provider-view.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import {
  countCodes,
  countFollowings,
  findAccount,
  listAccounts,
  listRefusedNumbers,
  noFollowings,
  type Account,
} from "#app/features/providers/providers.server.ts";
import type { SourceView, SourcesView } from "#app/features/providers/sources-view.ts";
import { getShopSettings } from "#app/features/settings/settings.server.ts";
import { loadWriteBackHealth } from "#app/features/shipments/shipments.server.ts";
import type { WriteBackView } from "#app/features/shipments/write-back-form.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import { webhookUrlOf } from "./call-provider.server.ts";
import { findGrants } from "./find-grants.server.ts";

const HEALTH_DAYS = 7;

/** The page of all sources, with writing back below. */
export async function loadSources(
  ctx: Ctx,
  shopId: ShopId,
): Promise<SourcesView & { writeBack: WriteBackView }> {
  const now = ctx.now();
  const [accounts, counts, unknownCodeCount, shopifyHeardAt, settings, grants, health] = await Promise.all([
    listAccounts(ctx, shopId),
    countFollowings(ctx, shopId),
    countCodes(ctx, shopId),
    findNewestParcelNews(ctx, shopId),
    getShopSettings(ctx, shopId),
    findGrants(ctx, shopId),
    loadWriteBackHealth(ctx, shopId, addMs(now, -HEALTH_DAYS * DAY_MS)),
  ]);
  const writeBack = {
    since: settings.writeBackSince,
    statuses: settings.writeBackStatuses,
    isGranted: grants?.writesFulfillments ?? false,
    ...health,
  };
  const connected = new Set(accounts.map(({ providerId }) => providerId));
  return {
    accounts: accounts.flatMap((account) => {
      const provider = findProvider(account.providerId);
      return provider ? [presentAccount(ctx, account, provider, counts.get(provider.id))] : [];
    }),
    available: PROVIDER_IDS.filter((id) => !connected.has(id)).flatMap((id) => {
      const provider = findProvider(id);
      return provider ? [presentProvider(provider)] : [];
    }),
    shopifyHeardAt,
    unknownCodeCount,
    now,
    writeBack,
  };
}

/** One source, connected or not; null when there is no such source. */
export async function loadSource(ctx: Ctx, shopId: ShopId, id: string): Promise<SourceView | null> {
  const provider = findProvider(id);
  if (!provider) return null;
  const key = { shopId, providerId: provider.id };
  const account = await findAccount(ctx, key);
  const source = presentProvider(provider);
  if (!account) return { source, account: null, refused: [], now: ctx.now() };
  const [counts, refused] = await Promise.all([countFollowings(ctx, shopId), listRefusedNumbers(ctx, key)]);
  return {
    source,
    account: presentAccount(ctx, account, provider, counts.get(provider.id)),
    refused,
    now: ctx.now(),
  };
}

const presentProvider = ({ id, name, website, credentials, pushes }: Provider): ProviderView => ({
  providerId: id,
  name,
  website,
  fields: credentials,
  pushes,
});

function presentAccount(
  ctx: Ctx,
  account: Account,
  provider: Provider,
  numbers: AccountView["numbers"] = noFollowings(),
): AccountView {
  const now = ctx.now();
  const state = stateOf(account, now);
  return {
    providerId: provider.id,
    name: provider.name,
    website: provider.website,
    pushes: provider.pushes,
    fields: provider.credentials.map((field) => showCredential(field, account.credentials)),
    state,
    problem: account.problem,
    checkedAt: account.checkedAt,
    lastHeardAt: account.lastHeardAt,
    lastPushAt: account.lastPushAt,
    restsUntil: state === "resting" ? account.restsUntil : null,
    webhookUrl: provider.pushes ? webhookUrlOf(ctx, account) : null,
    numbers,
    callsToday: isSameDay(account.callsOn, now) ? account.callsToday : 0,
    callsPerDayMax: provider.limits.perDay,
  };
}

function stateOf({ isPaused, state, restsUntil }: Account, now: Instant): AccountState {
  if (isPaused) return "paused";
  return state !== "no_access" && restsUntil !== null && restsUntil > now ? "resting" : state;
}

const isSameDay = (day: Date | null, now: Instant): boolean =>
  day?.toISOString().slice(0, 10) === now.slice(0, 10);
