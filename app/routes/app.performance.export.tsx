import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { lastDayOver, parsePerformanceQuery } from "#app/features/performance/performance-query.ts";
import { exportParcels, exportScores } from "#app/features/performance/performance.server.ts";

const EXPORTS = { days: exportScores, parcels: exportParcels };

/** The page's period as a CSV file, sent while it is read, so that its size does not matter. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => {
    const what = url.searchParams.get("what") ?? "days";
    const { period, isMisread } = parsePerformanceQuery(url.searchParams, lastDayOver(ctx.now()));
    // A file with other days than were asked for would be believed.
    if ((what !== "days" && what !== "parcels") || isMisread) throw badRequest();
    const pieces = EXPORTS[what](ctx, shopId, period);
    return Promise.resolve(
      new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="performance-${what}-${period.from}-${period.to}.csv"`,
          "Cache-Control": "no-store",
        },
      }),
    );
  });
