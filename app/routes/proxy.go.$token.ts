import type { LoaderFunctionArgs } from "@remix-run/node";
import { followPageLink } from "#app/flows/visit-page.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** A link of a tracking page's block: /apps/track/go/{token} on the storefront. */
export const loader = (args: LoaderFunctionArgs) =>
  visitProxy(args, (ctx, visit) => followPageLink(ctx, visit, args.params.token ?? ""));
