import type { Ctx } from "#app/context.server.ts";
import { findNewestParcelNews } from "#app/features/inbox/inbox.server.ts";
import { showCredential } from "#app/features/providers/check-credentials.ts";
import { PROVIDER_IDS, type Provider } from "#app/features/providers/provider.ts";
import type {
  AccountView,
  ProviderView,
  TrackingPageView,
  UnknownCodeView,
} from "#app/features/providers/provider-view.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import {
  countCodes,
  countFollowings,
  listAccounts,
  listUnknownCodes as listCodes,
  noFollowings,
  type Account,
} from "#app/features/providers/providers.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { webhookUrlOf } from "./call-provider.server.ts";

/** Everything about sources for the admin; no secret is in it. */
export async function loadTrackingPage(ctx: Ctx, shopId: ShopId): Promise<TrackingPageView> {
  const [accounts, counts, unknownCodeCount, shopifyHeardAt] = await Promise.all([
    listAccounts(ctx, shopId),
    countFollowings(ctx, shopId),
    countCodes(ctx, shopId),
    findNewestParcelNews(ctx, shopId),
  ]);
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
  };
}

/** Codes that senders used and no table has, the most seen first. */
export const listUnknownCodes = (ctx: Ctx, shopId: ShopId): Promise<UnknownCodeView[]> =>
  listCodes(ctx, shopId);

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
  const isResting = account.state !== "no_access" && account.restsUntil !== null && account.restsUntil > now;
  return {
    providerId: provider.id,
    name: provider.name,
    website: provider.website,
    pushes: provider.pushes,
    fields: provider.credentials.map((field) => showCredential(field, account.credentials)),
    state: isResting ? "resting" : account.state,
    problem: account.problem,
    checkedAt: account.checkedAt,
    lastHeardAt: account.lastHeardAt,
    lastPushAt: account.lastPushAt,
    restsUntil: isResting ? account.restsUntil : null,
    webhookUrl: provider.pushes ? webhookUrlOf(ctx, account) : null,
    numbers,
    callsToday: isSameDay(account.callsOn, now) ? account.callsToday : 0,
    callsPerDayMax: provider.limits.perDay,
  };
}

const isSameDay = (day: Date | null, now: Instant): boolean =>
  day?.toISOString().slice(0, 10) === now.slice(0, 10);
