import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Ctx } from "#app/context.server.ts";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { ShipmentDetailPage } from "#app/features/shipment-detail/ui/ShipmentDetailPage.tsx";
import { changeCarrier } from "#app/flows/change-carrier.server.ts";
import { loadShipment } from "#app/flows/load-shipment.server.ts";
import { replaceLinkOf } from "#app/flows/replace-link.server.ts";
import { refreshShipments } from "#app/flows/refresh-by-hand.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const detail = await loadShipment(ctx, { shopId, userId, shipmentId: args.params.shipmentId ?? "" });
    if (!detail) throw notFound();
    return detail;
  });

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const intent = form.get("intent");
    if (intent === "refresh") {
      const orders = await refreshShipments(ctx, shopId, [args.params.shipmentId ?? ""]);
      if (orders === 0) throw notFound();
      return { refreshing: true };
    }
    if (intent === "new-link") {
      if (!(await replaceLinkOf(ctx, shopId, args.params.shipmentId ?? ""))) throw notFound();
      return { kind: "saved" as const };
    }
    if (intent === "change-carrier")
      return changeTo(ctx, shopId, args.params.shipmentId, form.get("carrierId"));
    throw badRequest();
  });

/** An empty id: whichever carrier is found. */
async function changeTo(ctx: Ctx, shopId: ShopId, shipmentId: string | undefined, carrierId: unknown) {
  if (typeof carrierId !== "string") throw badRequest();
  const outcome = await changeCarrier(ctx, {
    shopId,
    shipmentId: shipmentId ?? "",
    carrierId: carrierId || null,
  });
  if (outcome === "not_found") throw notFound();
  if (outcome === "unknown_carrier") throw badRequest();
  return { carrier: outcome };
}

export default function Shipment() {
  return <ShipmentDetailPage detail={useLoaderData<typeof loader>()} />;
}
