import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { readDelivery } from "#app/flows/read-delivery.server.ts";

/** The body of one webhook, for whoever asks to see it. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const { deliveryId = "" } = args.params;
    if (!/^\d{1,18}$/.test(deliveryId)) throw notFound();
    const body = await readDelivery(ctx, { shopId, userId, deliveryId: BigInt(deliveryId) });
    if (!body) throw notFound();
    return body;
  });
