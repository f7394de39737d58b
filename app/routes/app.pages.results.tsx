import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { ResultsPage } from "#app/features/page-visits/ui/ResultsPage.tsx";
import { loadPageResults, saveAssumptions } from "#app/flows/load-page-results.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => loadPageResults(ctx, shopId, url.searchParams));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : undefined;
    };
    return saveAssumptions(ctx, shopId, {
      questionsPer100: text("questionsPer100"),
      minutesPerQuestion: text("minutesPerQuestion"),
    });
  });

export default function Results() {
  return <ResultsPage results={useLoaderData<typeof loader>()} />;
}
