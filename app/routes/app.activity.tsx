import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { loadActivity } from "#app/features/activity/activity.server.ts";
import { parseActivityQuery } from "#app/features/activity/activity.ts";
import { ActivityPage } from "#app/features/activity/ui/ActivityPage.tsx";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, url }) => {
    const query = parseActivityQuery(url.searchParams);
    return { page: await loadActivity(ctx, shopId, query), state: query.state };
  });

export default function Activity() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />;
}
