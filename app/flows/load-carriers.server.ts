import type { Ctx } from "#app/context.server.ts";
import { getCarrierRules } from "#app/features/carriers/carriers.server.ts";
import type { CarriersView } from "#app/features/carriers/carriers-view.ts";
import { listUnknownCarrierNames } from "#app/features/shipments/shipments.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";

/** Names that were last used before that are not worth a question. */
const RECENT_DAYS = 60;

/** The merchant's rules about carriers, and the names in use that nobody knows. */
export async function loadCarriers(ctx: Ctx, shopId: ShopId): Promise<CarriersView> {
  const [stored, unknownNames] = await Promise.all([
    getCarrierRules(ctx, shopId),
    listUnknownCarrierNames(ctx, shopId, addMs(ctx.now(), -RECENT_DAYS * DAY_MS)),
  ]);
  return { stored, unknownNames };
}
