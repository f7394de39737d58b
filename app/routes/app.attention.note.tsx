import type { LoaderFunctionArgs } from "@remix-run/node";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { loadNoteDraft } from "#app/flows/tell-shopper.server.ts";

/** What could be written to the shopper of a parcel or an order in trouble. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) =>
    loadNoteDraft(ctx, { shopId, subjectId: url.searchParams.get("id") ?? "" }),
  );
