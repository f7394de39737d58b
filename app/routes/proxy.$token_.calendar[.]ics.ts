import type { LoaderFunctionArgs } from "@remix-run/node";
import { showCalendar } from "#app/flows/answer-calendar.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** When it comes, for a calendar: /apps/track/{token}/calendar.ics on the storefront. */
export const loader = (args: LoaderFunctionArgs) =>
  visitProxy(args, (ctx, visit) => showCalendar(ctx, visit, args.params.token ?? ""));
