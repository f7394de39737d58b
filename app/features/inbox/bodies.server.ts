import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { packBodies, unpackBodies } from "./body-codec.server.ts";

/** Where one delivery's body lies in its pack; the columns of an InboxItem row. */
export type BodyPlace = { id: bigint; bodyId: string | null; bodyStart: number; bodyLength: number };

/** The raw bodies of deliveries, by delivery id. One that was forgotten is absent. */
export async function readBodies(
  ctx: TxCtx,
  shopId: ShopId,
  places: BodyPlace[],
): Promise<Map<bigint, Buffer>> {
  const bodyIds = [...new Set(places.flatMap(({ bodyId }) => bodyId ?? []))];
  const rows = await ctx.db.inboxBody.findMany({ where: { shopId, bodyId: { in: bodyIds } } });
  const packs = new Map(rows.map((row) => [row.bodyId, unpackBodies(ctx.vault, row.bytesSealed)]));
  const read = ({ id, bodyId, bodyStart, bodyLength }: BodyPlace): [bigint, Buffer][] => {
    const pack = bodyId === null ? undefined : packs.get(bodyId);
    return pack ? [[id, pack.subarray(bodyStart, bodyStart + bodyLength)]] : [];
  };
  return new Map(places.flatMap(read));
}

/**
 * Forgets the raw bodies of deliveries for good; the deliveries themselves (topic, time, outcome) stay. A pack they shared
 * with others is written anew with only what some delivery still points to. A waiting delivery is not forgotten.
 */
export async function forgetBodies(tx: TxCtx, shopId: ShopId, deliveryIds: bigint[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  const touched = await tx.db.$queryRaw<{ bodyId: string }[]>`
    with forgotten as (
      select id, "bodyId" from "InboxItem"
      where "shopId" = ${shopId} and id in (${Prisma.join(deliveryIds)}) and state <> 'waiting' and "bodyId" is not null
      for update
    ), cleared as (
      update "InboxItem" item set "bodyId" = null, "bodyStart" = 0, "bodyLength" = 0
      from forgotten where item."shopId" = ${shopId} and item.id = forgotten.id
    )
    select distinct "bodyId"::text as "bodyId" from forgotten`;
  for (const { bodyId } of touched) await repack(tx, shopId, bodyId);
}

/** A pack that is gone already (its time was over) has nothing left to forget. */
async function repack(tx: TxCtx, shopId: ShopId, bodyId: string): Promise<void> {
  const [pack] = await tx.db.$queryRaw<{ bodyId: string }[]>`
    select "bodyId"::text as "bodyId" from "InboxBody"
    where "shopId" = ${shopId} and "bodyId" = ${bodyId}::uuid for update`;
  if (!pack) return;
  const kept = await tx.db.inboxItem.findMany({ where: { shopId, bodyId }, orderBy: { bodyStart: "asc" } });
  if (kept.length === 0) {
    await tx.db.inboxBody.delete({ where: { shopId_bodyId: { shopId, bodyId } } });
    return;
  }
  const bodies = await readBodies(tx, shopId, kept);
  let end = 0;
  for (const { id, bodyLength } of kept) {
    await tx.db.inboxItem.update({ where: { shopId_id: { shopId, id } }, data: { bodyStart: end } });
    end += bodyLength;
  }
  const bytesSealed = packBodies(
    tx.vault,
    kept.map(({ id }) => bodies.get(id) ?? Buffer.alloc(0)),
  );
  await tx.db.inboxBody.update({ where: { shopId_bodyId: { shopId, bodyId } }, data: { bytesSealed } });
}
