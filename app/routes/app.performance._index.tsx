import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { PerformancePage } from "#app/features/performance/ui/PerformancePage.tsx";
import { loadPerformance } from "#app/flows/load-performance.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => loadPerformance(ctx, shopId, url.searchParams));

export default function Performance() {
  return <PerformancePage {...useLoaderData<typeof loader>()} />;
}
