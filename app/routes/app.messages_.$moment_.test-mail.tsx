import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parseEditorAddress, parseTestQuestion } from "#app/features/mail-templates/editor-form.ts";
import { sendTestMail } from "#app/flows/send-test-mail.server.ts";

/** Sends what is being edited to an address of the merchant's. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const question = parseTestQuestion(await args.request.formData());
    if (!question) throw badRequest();
    const address = parseEditorAddress(args.params.moment, question.locale);
    if (!address) throw notFound();
    return sendTestMail(ctx, { ...question, shopId, userId, moment: address.moment });
  });
