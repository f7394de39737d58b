import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { parseListQuery } from "#app/features/shipment-list/list-query.ts";
import { exportShipments, PAGE_ROWS } from "#app/features/shipment-list/shipment-list.server.ts";
import { calendarDateIn } from "#app/lib/time.ts";

/** The list as a CSV file, sent while it is read, so that its size does not matter. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, url }) => {
    const chosen = url.searchParams.getAll("id");
    if (chosen.length > PAGE_ROWS) throw badRequest();
    const { zone } = await getShopProfile(ctx, shopId);
    const pieces = exportShipments(ctx, shopId, parseListQuery(url.searchParams), { zone, chosen });
    return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="shipments-${calendarDateIn(ctx.now(), zone)}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  });
