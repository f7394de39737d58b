import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parsePagePreviewQuestion } from "#app/features/page-designs/editor-form.ts";
import { previewPage } from "#app/flows/preview-page.server.ts";

/** What a design becomes while it is being edited. A POST, for designs do not fit into an address. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const question = parsePagePreviewQuestion(await args.request.formData());
    if (!question) throw badRequest();
    const answer = await previewPage(ctx, { shopId, userId, pageId: args.params.pageId ?? "" }, question);
    if (!answer) throw notFound();
    return answer;
  });
