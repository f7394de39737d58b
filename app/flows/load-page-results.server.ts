import type { Ctx } from "#app/context.server.ts";
import { listPages, loadDesign } from "#app/features/page-designs/page-designs.server.ts";
import { parseDeflectionForm, type DeflectionFaults } from "#app/features/page-visits/deflection-form.ts";
import type { KnownPage, PageResults } from "#app/features/page-visits/page-results.ts";
import {
  hasLooks,
  listBlockSums,
  listDaySums,
  loadSales,
} from "#app/features/page-visits/page-visits.server.ts";
import { presentResults } from "#app/features/page-visits/present-results.ts";
import { parseResultLength, resultPeriod } from "#app/features/page-visits/results-period.ts";
import {
  getShopProfile,
  getShopSettings,
  saveDeflectionSettings,
} from "#app/features/settings/settings.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { calendarDateIn } from "#app/lib/time.ts";

/** What comes of the tracking page, for the period in its address. Reads daily sums: its cost does not grow with the looks. */
export async function loadPageResults(
  ctx: Ctx,
  shopId: ShopId,
  params: Iterable<readonly [string, string]>,
): Promise<PageResults> {
  const { zone } = await getShopProfile(ctx, shopId);
  const period = resultPeriod(parseResultLength(params), calendarDateIn(ctx.now(), zone));
  const [days, blocks, sales, hasEver, pages, { questionsPer100, minutesPerQuestion }] = await Promise.all([
    listDaySums(ctx, shopId, period),
    listBlockSums(ctx, shopId, period),
    loadSales(ctx, shopId, { period, zone }),
    hasLooks(ctx, shopId),
    listKnownPages(ctx, shopId),
    getShopSettings(ctx, shopId),
  ]);
  const settings = { questionsPer100, minutesPerQuestion };
  return presentResults({ period, days, blocks, sales, pages, settings, hasEver });
}

/** The pages that shoppers are shown, and ours for who is shown none of them. */
async function listKnownPages(ctx: Ctx, shopId: ShopId): Promise<KnownPage[]> {
  const pages = await listPages(ctx, shopId);
  const known = pages.map(async ({ pageId, name, publishedVersion }) => {
    if (publishedVersion === null) return { pageId, name, blocks: [] };
    const { compiled } = await loadDesign(ctx, shopId, { pageId, version: publishedVersion });
    return { pageId, name, blocks: compiled.design.blocks };
  });
  const ours = await loadDesign(ctx, shopId, null);
  return [...(await Promise.all(known)), { pageId: "", name: "", blocks: ours.compiled.design.blocks }];
}

export type SavedAssumptions = { kind: "saved" } | { kind: "invalid"; faults: DeflectionFaults };

/** Keeps what the merchant knows better than the published numbers. */
export async function saveAssumptions(
  ctx: Ctx,
  shopId: ShopId,
  fields: Record<string, string | undefined>,
): Promise<SavedAssumptions> {
  const parsed = parseDeflectionForm(fields);
  if (parsed.kind === "invalid") return parsed;
  await saveDeflectionSettings(ctx, shopId, parsed.settings);
  return { kind: "saved" };
}
