import type { Ctx } from "#app/context.server.ts";
import { listPrivacyRequests } from "#app/features/privacy/privacy.server.ts";
import { getShopProfile, getShopSettings } from "#app/features/settings/settings.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** The settings as the form shows them, and the privacy requests below. */
export async function loadSettingsPage(ctx: Ctx, shopId: ShopId) {
  const [settings, profile, requests] = await Promise.all([
    getShopSettings(ctx, shopId),
    getShopProfile(ctx, shopId),
    listPrivacyRequests(ctx, shopId),
  ]);
  const { senderName, supportEmail, retentionDays } = settings;
  return {
    saved: { senderName, supportEmail, retentionDays },
    shopName: profile.name,
    requests: requests.map(({ requestId, kind, state, hasExport, requestedAt, dueBy }) => ({
      requestId,
      kind,
      state,
      hasExport,
      requestedAt,
      dueBy,
    })),
  };
}
