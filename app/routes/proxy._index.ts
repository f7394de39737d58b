import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { lookUpOrder, showForm } from "#app/flows/look-up-order.server.ts";
import { readLookUp } from "#app/features/look-up/look-up-form.ts";
import { readForm } from "#app/lib/small-body.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";

/** The look-up form: /apps/track on the storefront. */
export const loader = (args: LoaderFunctionArgs) => visitProxy(args, showForm);

/** The form sent: posted, so that what a shopper typed is in no address and in no log. */
export const action = (args: ActionFunctionArgs) =>
  visitProxy(args, async (ctx, visit) => lookUpOrder(ctx, visit, readLookUp(await readForm(args.request))));
