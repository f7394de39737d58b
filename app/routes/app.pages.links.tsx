import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { LinksPage } from "#app/features/look-up/ui/LinksPage.tsx";
import { changeLinks } from "#app/flows/change-links.server.ts";
import { loadLinksPage } from "#app/flows/load-links-page.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadLinksPage(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const texts = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
    const answer = await changeLinks(ctx, shopId, Object.fromEntries(texts));
    if (!answer) throw badRequest();
    return answer;
  });

export default function PageLinks() {
  return <LinksPage view={useLoaderData<typeof loader>()} />;
}
