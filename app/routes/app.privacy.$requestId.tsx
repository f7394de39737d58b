import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { readPrivacyExport } from "#app/features/privacy/privacy.server.ts";

/** What was collected for a customer's data request, as a file for the merchant to hand over. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const found = await readPrivacyExport(ctx, { shopId, userId, requestId: args.params.requestId ?? "" });
    if (!found) throw notFound();
    return new Response(found.json, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${found.fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  });
