import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parseEditorAddress, parsePreviewQuestion } from "#app/features/mail-templates/editor-form.ts";
import { previewMessage } from "#app/flows/preview-message.server.ts";

/** What a document becomes while it is being edited. A POST, for documents do not fit into an address. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const question = parsePreviewQuestion(await args.request.formData());
    if (!question) throw badRequest();
    const address = parseEditorAddress(args.params.moment, question.locale);
    if (!address) throw notFound();
    return previewMessage(ctx, { shopId, userId }, { ...question, moment: address.moment });
  });
