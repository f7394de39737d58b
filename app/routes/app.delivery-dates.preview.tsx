import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parsePreviewQuestion } from "#app/features/delivery-rules/delivery-dates-form.ts";
import { previewDeliveryDates } from "#app/flows/preview-delivery-dates.server.ts";

/** What rules mean for one order while they are being edited. A POST, for rules do not fit into an address. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const question = parsePreviewQuestion(await args.request.formData());
    if (!question) throw badRequest();
    return previewDeliveryDates(ctx, shopId, question);
  });
