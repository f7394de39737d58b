import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parsePagesDeed } from "#app/features/page-designs/pages-form.ts";
import { PagesPage } from "#app/features/page-designs/ui/PagesPage.tsx";
import { changePages } from "#app/flows/change-pages.server.ts";
import { loadPages } from "#app/flows/load-pages.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadPages(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const deed = parsePagesDeed(await args.request.formData());
    if (!deed) throw badRequest();
    return changePages(ctx, shopId, deed);
  });

export default function Pages() {
  return <PagesPage view={useLoaderData<typeof loader>()} />;
}
