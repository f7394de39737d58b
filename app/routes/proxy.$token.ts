import type { LoaderFunctionArgs } from "@remix-run/node";
import { showOrder } from "#app/flows/show-tracking-page.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** An order's own page: /apps/track/{token} on the storefront, the link in its messages. */
export const loader = (args: LoaderFunctionArgs) =>
  visitProxy(args, (ctx, visit) => showOrder(ctx, visit, args.params.token ?? ""));
