import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { parsePageDeed } from "#app/features/page-designs/editor-form.ts";
import { changePage } from "#app/flows/change-page.server.ts";

/** Whatever is done to a page: kept as a draft, published, taken back, renamed. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const deed = parsePageDeed(await args.request.formData());
    if (!deed) throw badRequest();
    const answer = await changePage(ctx, { shopId, userId, pageId: args.params.pageId ?? "" }, deed);
    if (!answer) throw notFound();
    return answer;
  });
