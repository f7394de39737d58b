import type { TxCtx } from "#app/context.server.ts";
import type { WriteBackRules } from "#app/features/shipments/plan-write-back.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantFromDate, isZone, type Instant } from "#app/lib/time.ts";
import type { SettingsFaults } from "./settings-fields.ts";
import { parseSettingsForm } from "./settings-form.ts";
import { parseShopSettings, type ShopSettings } from "./shop-settings.ts";

/** What the rest of the product knows of a shop apart from its settings. */
export type ShopProfile = {
  /** The shop's name, or the first part of its domain as long as Shopify has not told it. */
  name: string;
  /** A zone this runtime knows; UTC as long as Shopify has not told it. */
  zone: string;
  primaryLocale: string | null;
  storefrontUrl: string | null;
  installedAt: Instant | null;
};

/** A shop's settings; the defaults for one that never saved any. */
export async function getShopSettings(ctx: TxCtx, shopId: ShopId): Promise<ShopSettings> {
  const shop = await ctx.db.shop.findUnique({ where: { shopId }, select: { settings: true } });
  return parseShopSettings(shop?.settings);
}

/** A shop's profile; sensible stand-ins for whatever Shopify has not told yet. */
export async function getShopProfile(ctx: TxCtx, shopId: ShopId): Promise<ShopProfile> {
  const shop = await ctx.db.shop.findUnique({ where: { shopId } });
  return {
    name: shop?.name ?? shopId.replace(".myshopify.com", ""),
    zone: isZone(shop?.ianaTimezone) ? shop.ianaTimezone : "UTC",
    primaryLocale: shop?.primaryLocale ?? null,
    storefrontUrl: shop?.storefrontUrl ?? null,
    installedAt: shop?.installedAt ? instantFromDate(shop.installedAt) : null,
  };
}

export type SavedSettings =
  { kind: "saved"; settings: ShopSettings } | { kind: "invalid"; faults: SettingsFaults };

/** Checks what the form sent and saves it, all or nothing. */
export async function saveSettings(
  ctx: TxCtx,
  shopId: ShopId,
  fields: Record<string, string | undefined>,
): Promise<SavedSettings> {
  const parsed = parseSettingsForm(fields);
  if (parsed.kind === "invalid") return parsed;
  await mergeSettings(ctx, shopId, parsed.settings);
  return { kind: "saved", settings: await getShopSettings(ctx, shopId) };
}

/** The merchant has read the words for the first day and does not want them again. */
export const dismissWelcome = (ctx: TxCtx, shopId: ShopId): Promise<void> =>
  mergeSettings(ctx, shopId, { welcomeDismissed: true });

/** The merchant does not want the question about Shopify's own notices on the first page again. */
export const dismissNotices = (ctx: TxCtx, shopId: ShopId): Promise<void> =>
  mergeSettings(ctx, shopId, { noticesDismissed: true });

/** Whether, since when and of which steps Shopify is told. */
export const saveWriteBackRules = (ctx: TxCtx, shopId: ShopId, rules: WriteBackRules): Promise<void> =>
  mergeSettings(ctx, shopId, { writeBackSince: rules.since, writeBackStatuses: [...rules.statuses] });

/** How long tracking links work, and what shoppers may look up with. */
export const saveLinkSettings = (
  ctx: TxCtx,
  shopId: ShopId,
  links: Pick<ShopSettings, "linkDays" | "lookUpByNumber">,
): Promise<void> => mergeSettings(ctx, shopId, links);

/** What the merchant knows of shoppers' questions, for estimating how many the tracking page spares. */
export const saveDeflectionSettings = (
  ctx: TxCtx,
  shopId: ShopId,
  { questionsPer100, minutesPerQuestion }: Pick<ShopSettings, "questionsPer100" | "minutesPerQuestion">,
): Promise<void> => mergeSettings(ctx, shopId, { questionsPer100, minutesPerQuestion });

/** Merged in the database, so that two people saving different things at once both keep theirs. */
async function mergeSettings(ctx: TxCtx, shopId: ShopId, change: Partial<ShopSettings>): Promise<void> {
  await ctx.db.$executeRaw`
    insert into "Shop" ("shopId", settings) values (${shopId}, ${JSON.stringify(change)}::jsonb)
    on conflict ("shopId") do update set settings = "Shop".settings || excluded.settings`;
}
