import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseListQuery } from "#app/features/shipment-list/list-query.ts";
import { PAGE_ROWS } from "#app/features/shipment-list/shipment-list.server.ts";
import { ShipmentListPage } from "#app/features/shipment-list/ui/ShipmentListPage.tsx";
import { loadShipmentList } from "#app/flows/load-shipment-list.server.ts";
import { refreshShipments } from "#app/flows/refresh-by-hand.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => loadShipmentList(ctx, shopId, parseListQuery(url.searchParams)));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const ids = (await args.request.formData()).getAll("id").map(String);
    if (ids.length === 0 || ids.length > PAGE_ROWS) throw badRequest();
    return { orders: await refreshShipments(ctx, shopId, ids) };
  });

export default function Shipments() {
  return <ShipmentListPage {...useLoaderData<typeof loader>()} />;
}
