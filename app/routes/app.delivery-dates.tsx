import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseSaveForm } from "#app/features/delivery-rules/delivery-dates-form.ts";
import { DeliveryDatesPage } from "#app/features/delivery-rules/ui/DeliveryDatesPage.tsx";
import { loadDeliveryDates } from "#app/flows/load-delivery-dates.server.ts";
import { learnAgain, saveDeliveryDates } from "#app/flows/save-delivery-dates.server.ts";
import { chooseAdminLocale } from "#app/ui/admin-locale.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) =>
    loadDeliveryDates(ctx, shopId, chooseAdminLocale(url.searchParams.get("locale"))),
  );

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    if (form.get("intent") === "relearn") return learnAgain(ctx, shopId);
    const save = form.get("intent") === "save" ? parseSaveForm(form) : null;
    if (!save) throw badRequest();
    return saveDeliveryDates(ctx, shopId, save);
  });

export default function DeliveryDates() {
  return <DeliveryDatesPage view={useLoaderData<typeof loader>()} />;
}
