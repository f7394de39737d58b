import type { Ctx } from "#app/context.server.ts";
import type { ProviderId } from "#app/features/providers/provider.ts";
import type { SourceView, SourcesView } from "#app/features/providers/sources-view.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import { listRefusedNumbers } from "#app/features/providers/providers.server.ts";
import { getShopSettings } from "#app/features/settings/settings.server.ts";
import { loadWriteBackHealth } from "#app/features/shipments/shipments.server.ts";
import type { WriteBackView } from "#app/features/shipments/write-back-form.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { findGrants } from "./find-grants.server.ts";
import { loadTrackingPage } from "./load-tracking-page.server.ts";

const HEALTH_DAYS = 7;

/** The page of all sources, with writing back below. */
export async function loadSources(
  ctx: Ctx,
  shopId: ShopId,
): Promise<SourcesView & { writeBack: WriteBackView }> {
  const now = ctx.now();
  const [page, settings, grants, health] = await Promise.all([
    loadTrackingPage(ctx, shopId),
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
  return { ...page, now, writeBack };
}

/** One source, connected or not; null when there is no such source. */
export async function loadSource(ctx: Ctx, shopId: ShopId, id: string): Promise<SourceView | null> {
  const provider = findProvider(id);
  if (!provider) return null;
  const { accounts, available } = await loadTrackingPage(ctx, shopId);
  const isThis = (one: { providerId: ProviderId }) => one.providerId === provider.id;
  const account = accounts.find(isThis) ?? null;
  const source = account ?? available.find(isThis);
  if (!source) return null;
  const refused = account ? await listRefusedNumbers(ctx, { shopId, providerId: provider.id }) : [];
  return { source, account, refused, now: ctx.now() };
}
