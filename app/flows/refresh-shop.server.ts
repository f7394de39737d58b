import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { parseAdminLocation, type LocationFacts } from "#app/features/products/location.ts";
import {
  listWantedProducts,
  listWantedWindows,
  saveLocations,
} from "#app/features/products/products.server.ts";
import { withAllPages } from "#app/gateways/shopify-admin/all-pages.ts";
import {
  LocationsDocument,
  ShopProfileDocument,
  type ShopProfileQuery,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import type { ShopProfileTelling } from "#app/features/settings/parse-shop-profile.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { isZone } from "#app/lib/time.ts";
import { toGrants } from "./find-grants.server.ts";
import { isInstalled } from "./is-installed.server.ts";
import { receiveShopProfile } from "./receive-shop-profile.server.ts";

/** Has what we keep of the shop fetched, once however often it is asked for. */
export const askForShop = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "refresh-shop", { shopId }, { onlyOneFor: shopId });

/**
 * The job after an install, a change of scopes and a change of the shop's locations: fetches what we keep of the shop, the
 * scopes it grants now, and its locations if it lets us.
 */
export async function refreshShop(ctx: Ctx, shopId: ShopId): Promise<void> {
  if (!(await isInstalled(ctx, shopId))) return;
  const askedAt = ctx.now();
  try {
    const { data } = await ctx.shopify.run(shopId, ShopProfileDocument, {});
    const scopes = data.currentAppInstallation.accessScopes.map(({ handle }) => handle);
    const locations = toGrants(scopes).locations ? await fetchLocations(ctx, shopId) : null;
    await inTransaction(ctx, async (tx) => {
      await receiveShopProfile(tx, { shopId, profile: toTelling(data), triggeredAt: askedAt });
      await tx.db.shop.updateMany({ where: { shopId }, data: { grantedScopes: scopes.join(",") } });
      if (locations) await saveLocations(tx, shopId, { locations, askedAt });
      await takeUpWhatWaits(tx, shopId);
    });
  } catch (error) {
    // Opening the app is what mends it, and that runs this job again.
    if (!(error instanceof NeedsMerchant)) throw error;
    ctx.log.info({ shopId, reason: error.message }, "the shop's profile waits for the merchant");
  }
}

async function fetchLocations(ctx: Ctx, shopId: ShopId): Promise<LocationFacts[]> {
  const all = await withAllPages(
    async (after) => (await ctx.shopify.run(shopId, LocationsDocument, { after })).data.locations,
    (locations) => locations,
  );
  return (all?.members ?? []).map(parseAdminLocation).filter((location) => location !== null);
}

/** What could not be fetched for want of the merchant's consent may be possible now. */
async function takeUpWhatWaits(tx: TxCtx, shopId: ShopId): Promise<void> {
  const once = { onlyOneFor: shopId };
  if ((await listWantedProducts(tx, shopId, 1)).length > 0)
    await tx.queue.send(tx.db, "learn-products", { shopId, recount: true }, once);
  if ((await listWantedWindows(tx, shopId, 1)).length > 0)
    await tx.queue.send(tx.db, "learn-windows", { shopId }, once);
}

/** `updatedAt` is left to the time of asking: the answer is as new as that, and shop.updatedAt follows other things too. */
const toTelling = ({ shop }: ShopProfileQuery): ShopProfileTelling => ({
  name: shop.name,
  countryCode: shop.shopAddress.countryCodeV2,
  provinceCode: shop.shopAddress.provinceCode,
  currency: shop.currencyCode,
  ianaTimezone: isZone(shop.ianaTimezone) ? shop.ianaTimezone : null,
  primaryLocale: shop.primaryDomain.localization?.defaultLocale ?? null,
  storefrontUrl: shop.primaryDomain.url,
  contactEmail: shop.contactEmail,
  updatedAt: null,
});
