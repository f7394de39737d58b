import type { Ctx } from "#app/context.server.ts";
import { countTroubledMessages, loadWebhookHealth } from "#app/features/activity/activity.server.ts";
import { countUnansweredNotices } from "#app/features/message-desk/notice-places.ts";
import { loadMessageSettings } from "#app/features/messages/messages.server.ts";
import { planAttention } from "#app/features/home/attention.ts";
import type { HomeView } from "#app/features/home/home-view.ts";
import { isSettling } from "#app/features/imports/import-run.ts";
import { findLatestImport } from "#app/features/imports/imports.server.ts";
import { findRecentPromises } from "#app/features/performance/performance.server.ts";
import { presentImport } from "#app/features/imports/present-import.ts";
import { countTroubledSources } from "#app/features/providers/providers.server.ts";
import { listPrivacyRequests } from "#app/features/privacy/privacy.server.ts";
import { getShopProfile, getShopSettings } from "#app/features/settings/settings.server.ts";
import { countTroubles } from "#app/features/troubles/troubles.server.ts";
import { countShipments, hasShipments } from "#app/features/shipment-list/shipment-list.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Everything for the first page. Its cost depends on what is under way, not on how much history a shop has. */
export async function loadHome(ctx: Ctx, shopId: ShopId): Promise<HomeView> {
  const [
    profile,
    settings,
    shipments,
    troubles,
    seen,
    run,
    sources,
    webhooks,
    messages,
    requests,
    promises,
    telling,
  ] = await Promise.all([
    getShopProfile(ctx, shopId),
    getShopSettings(ctx, shopId),
    countShipments(ctx, shopId),
    countTroubles(ctx, shopId),
    hasShipments(ctx, shopId),
    findLatestImport(ctx, shopId),
    countTroubledSources(ctx, shopId),
    loadWebhookHealth(ctx, shopId),
    countTroubledMessages(ctx, shopId),
    listPrivacyRequests(ctx, shopId),
    findRecentPromises(ctx, shopId),
    loadMessageSettings(ctx, shopId),
  ]);
  // Erasing happens by itself; only data that was asked for waits for the merchant.
  const privacyDueBy = requests
    .filter(({ kind, state }) => kind === "data_request" && state === "open")
    .map(({ dueBy }) => dueBy);
  return {
    shopName: profile.name,
    counts: { ...shipments, attention: troubles.open },
    attention: planAttention(
      { troubles: troubles.byKind, sources, messages, webhooks, privacyDueBy },
      ctx.now(),
    ),
    importRun: presentImport(run, ctx.now()),
    isSettling: isSettling(run, ctx.now()),
    promises,
    webhooks,
    isFirstDay: !seen,
    showsWelcome: !settings.welcomeDismissed,
    openNotices: settings.noticesDismissed ? 0 : countUnansweredNotices(telling.settings),
  };
}
