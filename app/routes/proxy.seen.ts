import type { ActionFunctionArgs } from "@remix-run/node";
import { hearFromPage } from "#app/flows/visit-page.server.ts";
import { readForm } from "#app/lib/small-body.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** What a tracking page's script tells of presses that lead nowhere: /apps/track/seen on the storefront. */
export const action = (args: ActionFunctionArgs) =>
  visitProxy(args, async (ctx, visit) => hearFromPage(ctx, visit, await readForm(args.request)));
