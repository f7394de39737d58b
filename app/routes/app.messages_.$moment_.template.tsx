import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parseEditorAddress, parseTemplateDeed } from "#app/features/mail-templates/editor-form.ts";
import { changeTemplate } from "#app/flows/change-template.server.ts";

/** Whatever is done to a template: kept as a draft, published, taken back, copied. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const deed = parseTemplateDeed(await args.request.formData());
    if (!deed) throw badRequest();
    const address = parseEditorAddress(args.params.moment, deed.locale);
    if (!address) throw notFound();
    return changeTemplate(ctx, { shopId, userId, moment: address.moment }, deed);
  });
