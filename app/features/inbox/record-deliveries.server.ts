import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Vault } from "#app/lib/vault.server.ts";
import { packBodies } from "./body-codec.server.ts";
import type { DeliveryHeaders } from "./delivery.ts";

export type RawDelivery = DeliveryHeaders & { subject: string; body: Buffer };

/** Sealed bodies of several shops travel as one value with their lengths: an array of bytes would be sent as text, at twice the size. */
const INSERT = {
  name: "record-deliveries",
  text: `
    with packed as (
      insert into "InboxBody" ("shopId", "bodyId", "bytesSealed")
      select shop, id, substring($1::bytea from (sum(size) over (order by n) - size + 1)::int for size)
      from unnest($2::text[], $3::uuid[], $4::int[]) with ordinality as body (shop, id, size, n)
    )
    insert into "InboxItem" ("shopId", "webhookId", "eventId", topic, subject, "apiVersion", "triggeredAt", "bodyId", "bodyStart", "bodyLength")
    select * from json_to_recordset($5::json) as delivery (
      "shopId" text, "webhookId" text, "eventId" text, topic text, subject text, "apiVersion" text, "triggeredAt" timestamptz,
      "bodyId" uuid, "bodyStart" int, "bodyLength" int)
    on conflict do nothing`,
};

/**
 * Writes deliveries in one statement, whatever their number, and returns how many were new: a retry has the same webhook
 * id, the same event over a second subscription has the same topic and event id, and both count once. On the driver itself:
 * under a burst this is the hottest path there is, and Prisma would pass the bodies through base64.
 */
export async function recordDeliveries(
  pool: pg.Pool,
  vault: Vault,
  deliveries: RawDelivery[],
): Promise<number> {
  const shops = [...Map.groupBy(deliveries, (delivery) => delivery.shopId).values()];
  const packs = shops.map((ofShop) => packShop(vault, ofShop));
  const { rowCount } = await pool.query({
    ...INSERT,
    values: [
      Buffer.concat(packs.map((pack) => pack.bytes)),
      packs.map((pack) => pack.shopId),
      packs.map((pack) => pack.bodyId),
      packs.map((pack) => pack.bytes.byteLength),
      JSON.stringify(packs.flatMap((pack) => pack.items)),
    ],
  });
  return rowCount ?? 0;
}

/** The bodies of one shop never share a pack with another's: one shop's data is one place, and can be forgotten alone. */
function packShop(vault: Vault, deliveries: RawDelivery[]) {
  const bodyId = randomUUID();
  const bodies = deliveries.map(({ body }) => body);
  let end = 0;
  const items = deliveries.map(({ body, ...delivery }) => {
    end += body.byteLength;
    return { ...delivery, bodyId, bodyStart: end - body.byteLength, bodyLength: body.byteLength };
  });
  return { shopId: deliveries[0]?.shopId, bodyId, items, bytes: packBodies(vault, bodies) };
}
