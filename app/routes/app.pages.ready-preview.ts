import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseReadyPreview } from "#app/features/page-designs/pages-form.ts";
import { previewReady } from "#app/flows/preview-page.server.ts";

/** How one of our designs looks in this shop. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const question = parseReadyPreview(await args.request.formData());
    if (!question) throw badRequest();
    return previewReady(ctx, { shopId, userId }, question);
  });
