import type { ActionFunctionArgs } from "@remix-run/node";
import { readNewsRequest } from "#app/features/page-requests/page-request.ts";
import { takePageRequest } from "#app/flows/take-page-request.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** "E-mail me when it moves", pressed: /apps/track/{token}/news on the storefront. */
export const action = (args: ActionFunctionArgs) =>
  visitProxy(args, async (ctx, visit) => {
    const form = await args.request.formData().catch(() => new FormData());
    return takePageRequest(ctx, visit, { token: args.params.token ?? "", request: readNewsRequest(form) });
  });
