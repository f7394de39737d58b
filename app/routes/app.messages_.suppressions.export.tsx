import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { exportSuppressedAddresses } from "#app/flows/edit-suppressions.server.ts";

/** All suppressed addresses as a CSV file, sent while it is read, so that its size does not matter. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, ...visit }) => {
    const pieces = await exportSuppressedAddresses(ctx, visit);
    return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="suppressed-addresses-${ctx.now().slice(0, 10)}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  });
