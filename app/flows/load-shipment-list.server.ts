import type { Ctx } from "#app/context.server.ts";
import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import { isSettling, isUnderWay } from "#app/features/imports/import-run.ts";
import { findLatestImport } from "#app/features/imports/imports.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import type { ListQuery } from "#app/features/shipment-list/list-query.ts";
import { listCarriers, listShipments } from "#app/features/shipment-list/shipment-list.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** One page of the shop's shipments, and what its filters offer. */
export async function loadShipmentList(ctx: Ctx, shopId: ShopId, query: ListQuery) {
  const { zone } = await getShopProfile(ctx, shopId);
  const [page, carriers, run] = await Promise.all([
    listShipments(ctx, shopId, query, zone),
    listCarriers(ctx, shopId),
    findLatestImport(ctx, shopId),
  ]);
  const shown = page.rows.flatMap(({ carrierName }) => carrierName ?? []);
  const stored = [...new Set([...carriers, ...query.carriers, ...shown])];
  return {
    page,
    query,
    carriers: stored.map((name) => ({ stored: name, title: carrierTitle(name) })),
    // A shop that was installed a moment ago has not begun yet.
    isImporting: run === null || isUnderWay(run),
    isSettling: isSettling(run, ctx.now()),
  };
}
