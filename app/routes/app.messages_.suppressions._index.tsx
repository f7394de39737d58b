import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseSuppressionsForm } from "#app/features/suppressions/suppressions-form.ts";
import { parsePlace, parseScope } from "#app/features/suppressions/suppression-list.ts";
import { SuppressionsPage } from "#app/features/suppressions/ui/SuppressionsPage.tsx";
import { editSuppressions, loadSuppressions } from "#app/flows/edit-suppressions.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, url, ...visit }) => {
    const scope = parseScope(url.searchParams.get("scope"));
    const after = parsePlace(url.searchParams.get("after"));
    return { ...(await loadSuppressions(ctx, visit, { scope, after })), scope, isFirst: after === null };
  });

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, ...visit }) => {
    const asked = parseSuppressionsForm(await args.request.formData());
    if (!asked) throw badRequest();
    return editSuppressions(ctx, visit, asked);
  });

export default function Suppressions() {
  return <SuppressionsPage view={useLoaderData<typeof loader>()} />;
}
