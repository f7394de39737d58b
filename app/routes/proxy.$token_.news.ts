import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readNewsRequest } from "#app/features/page-requests/page-request.ts";
import { answerDone } from "#app/features/tracking-page/tracking-page.server.ts";
import { takePageRequest } from "#app/flows/take-page-request.server.ts";
import { readForm } from "#app/lib/small-body.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** "E-mail me when it moves", pressed: /apps/track/{token}/news on the storefront. */
export const action = (args: ActionFunctionArgs) =>
  visitProxy(args, async (ctx, visit) => {
    const form = await readForm(args.request);
    return takePageRequest(ctx, visit, { token: args.params.token ?? "", request: readNewsRequest(form) });
  });

/** Whoever opens the address by hand asks for nothing: to the page. */
export const loader = (args: LoaderFunctionArgs) =>
  visitProxy(args, async (_ctx, visit) => answerDone(visit, args.params.token ?? "", null));
