import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseThresholdsForm } from "#app/features/troubles/thresholds-form.ts";
import { ThresholdsPage } from "#app/features/troubles/ui/ThresholdsPage.tsx";
import { loadThresholdsPage, saveThresholds } from "#app/flows/edit-thresholds.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadThresholdsPage(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = parseThresholdsForm(await args.request.formData());
    if (!form) throw badRequest();
    return saveThresholds(ctx, shopId, form);
  });

export default function AttentionSettings() {
  return <ThresholdsPage view={useLoaderData<typeof loader>()} />;
}
