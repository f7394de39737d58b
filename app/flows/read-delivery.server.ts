import { logAccess } from "#app/access-log.server.ts";
import type { Ctx } from "#app/context.server.ts";
import { findBodyPlace } from "#app/features/activity/activity.server.ts";
import { layOutJson } from "#app/features/activity/lay-out-json.ts";
import { readBodies } from "#app/features/inbox/inbox.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * The body of one delivery as it came, for a member of staff to look at; noted, for it holds names and addresses. "gone":
 * no longer kept. Null when the shop has no such delivery.
 */
export async function readDelivery(
  ctx: Ctx,
  { shopId, deliveryId, userId }: { shopId: ShopId; deliveryId: bigint; userId: string },
): Promise<{ kind: "body"; text: string } | { kind: "gone" } | null> {
  const place = await findBodyPlace(ctx, shopId, deliveryId);
  if (!place) return null;
  const body = (await readBodies(ctx, shopId, [place])).get(deliveryId);
  if (!body) return { kind: "gone" };
  await logAccess(ctx, { shopId, userId, what: "webhook body", about: String(deliveryId) });
  return { kind: "body", text: layOutJson(body.toString("utf8")) };
}
