import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parseEditorAddress } from "#app/features/mail-templates/editor-form.ts";
import { MessageEditorPage } from "#app/features/mail-templates/ui/MessageEditorPage.tsx";
import { loadMessageEditor } from "#app/flows/load-message-editor.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId, url }) => {
    const address = parseEditorAddress(args.params.moment, url.searchParams.get("language"));
    if (!address) throw notFound();
    return loadMessageEditor(ctx, { shopId, userId, ...address });
  });

export default function MessageEditor() {
  const view = useLoaderData<typeof loader>();
  // Another language is another template: nothing of what was being edited goes along.
  return <MessageEditorPage key={`${view.moment} ${view.locale}`} view={view} />;
}
