import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { HomePage } from "#app/features/home/ui/HomePage.tsx";
import { retryImport } from "#app/features/imports/imports.server.ts";
import { dismissNotices, dismissWelcome } from "#app/features/settings/settings.server.ts";
import { loadHome } from "#app/flows/load-home.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadHome(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const intent = (await args.request.formData()).get("intent");
    if (intent === "retry-import") return { done: await retryImport(ctx, shopId) };
    if (intent === "dismiss-welcome") await dismissWelcome(ctx, shopId);
    else if (intent === "dismiss-notices") await dismissNotices(ctx, shopId);
    else throw badRequest();
    return { done: true };
  });

export default function Home() {
  return <HomePage view={useLoaderData<typeof loader>()} />;
}
