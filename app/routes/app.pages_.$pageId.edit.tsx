import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { PageEditorPage } from "#app/features/page-designs/ui/PageEditorPage.tsx";
import { loadPageEditor } from "#app/flows/load-page-editor.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const view = await loadPageEditor(ctx, { shopId, userId, pageId: args.params.pageId ?? "" });
    if (!view) throw notFound();
    return view;
  });

export default function PageEditor() {
  const view = useLoaderData<typeof loader>();
  // Another page is another design: nothing of what was being edited goes along.
  return <PageEditorPage key={view.pageId} view={view} />;
}
