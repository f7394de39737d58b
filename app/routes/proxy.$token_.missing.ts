import type { ActionFunctionArgs } from "@remix-run/node";
import { readMissingRequest } from "#app/features/page-requests/page-request.ts";
import { takePageRequest } from "#app/flows/take-page-request.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** "It is not here", pressed under a delivered parcel: /apps/track/{token}/missing on the storefront. */
export const action = (args: ActionFunctionArgs) =>
  visitProxy(args, async (ctx, visit) => {
    const form = await args.request.formData().catch(() => new FormData());
    return takePageRequest(ctx, visit, { token: args.params.token ?? "", request: readMissingRequest(form) });
  });
