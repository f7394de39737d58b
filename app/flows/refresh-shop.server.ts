import { inTransaction, type Ctx } from "#app/context.server.ts";
import {
  ShopProfileDocument,
  type ShopProfileQuery,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import type { ShopProfileTelling } from "#app/features/settings/parse-shop-profile.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { isZone } from "#app/lib/time.ts";
import { isInstalled } from "./is-installed.server.ts";
import { receiveShopProfile } from "./receive-shop-profile.server.ts";

/** The job after an install and a change of scopes: fetches what we keep of the shop, and the scopes it grants now. */
export async function refreshShop(ctx: Ctx, shopId: ShopId): Promise<void> {
  if (!(await isInstalled(ctx, shopId))) return;
  const askedAt = ctx.now();
  try {
    const { data } = await ctx.shopify.run(shopId, ShopProfileDocument, {});
    const scopes = data.currentAppInstallation.accessScopes.map(({ handle }) => handle);
    await inTransaction(ctx, async (tx) => {
      await receiveShopProfile(tx, { shopId, profile: toTelling(data), triggeredAt: askedAt });
      await tx.db.shop.updateMany({ where: { shopId }, data: { grantedScopes: scopes.join(",") } });
    });
  } catch (error) {
    // Opening the app is what mends it, and that runs this job again.
    if (!(error instanceof NeedsMerchant)) throw error;
    ctx.log.info({ shopId, reason: error.message }, "the shop's profile waits for the merchant");
  }
}

/** `updatedAt` is left to the time of asking: the answer is as new as that, and shop.updatedAt follows other things too. */
const toTelling = ({ shop }: ShopProfileQuery): ShopProfileTelling => ({
  name: shop.name,
  countryCode: shop.shopAddress.countryCodeV2,
  currency: shop.currencyCode,
  ianaTimezone: isZone(shop.ianaTimezone) ? shop.ianaTimezone : null,
  primaryLocale: shop.primaryDomain.localization?.defaultLocale ?? null,
  storefrontUrl: shop.primaryDomain.url,
  contactEmail: shop.contactEmail,
  updatedAt: null,
});
