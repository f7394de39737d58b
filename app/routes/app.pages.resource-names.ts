import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseNamesQuestion } from "#app/features/page-designs/resource-names.ts";
import { nameResources } from "#app/flows/name-resources.server.ts";

/** What the products and collections are called that a block names by their numbers. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const question = parseNamesQuestion(await args.request.formData());
    if (!question) throw badRequest();
    return nameResources(ctx, shopId, question);
  });
