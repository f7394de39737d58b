import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseBrandQuestion } from "#app/features/brand/brand-form.ts";
import { previewBrand } from "#app/flows/preview-message.server.ts";

/** How a mail looks in a brand while it is being edited. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const question = parseBrandQuestion(await args.request.formData());
    if (!question) throw badRequest();
    return previewBrand(ctx, { shopId, userId }, { brand: question.brand, locale: question.language });
  });
