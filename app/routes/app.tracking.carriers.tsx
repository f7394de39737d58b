import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseCarrierRulesForm } from "#app/features/carriers/carriers-view.ts";
import { CarriersPage } from "#app/features/carriers/ui/CarriersPage.tsx";
import { TrackingFrame } from "#app/features/providers/ui/TrackingFrame.tsx";
import { loadCarriers } from "#app/flows/load-carriers.server.ts";
import { saveCarriers } from "#app/flows/save-carriers.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadCarriers(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const save = parseCarrierRulesForm(await args.request.formData());
    if (!save) throw badRequest();
    return saveCarriers(ctx, shopId, save);
  });

export default function Carriers() {
  return (
    <TrackingFrame tab="carriers">
      <CarriersPage view={useLoaderData<typeof loader>()} />
    </TrackingFrame>
  );
}
