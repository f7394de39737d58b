import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { loadActivity } from "#app/features/activity/activity.server.ts";
import { parseActivityQuery } from "#app/features/activity/activity.ts";
import { ActivityPage } from "#app/features/activity/ui/ActivityPage.tsx";
import { refreshOrderOfDelivery } from "#app/flows/refresh-by-hand.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, url }) => {
    const query = parseActivityQuery(url.searchParams);
    return { page: await loadActivity(ctx, shopId, query), state: query.state };
  });

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const id = (await args.request.formData()).get("delivery");
    if (typeof id !== "string" || !/^\d{1,18}$/.test(id)) throw badRequest();
    if (!(await refreshOrderOfDelivery(ctx, shopId, BigInt(id)))) throw notFound();
    return { refreshing: true };
  });

export default function Activity() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />;
}
