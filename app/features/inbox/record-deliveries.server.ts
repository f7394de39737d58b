import { randomUUID } from "node:crypto";
import type pg from "pg";
import { dateFromInstant } from "#app/lib/time.ts";
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
    select * from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::uuid[], $13::int[], $14::int[])
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
  const items = packs.flatMap((pack) => pack.items);
  const column = <Value>(read: (item: (typeof items)[number]) => Value) => items.map(read);
  const { rowCount } = await pool.query({
    ...INSERT,
    values: [
      Buffer.concat(packs.map((pack) => pack.bytes)),
      packs.map((pack) => pack.shopId),
      packs.map((pack) => pack.bodyId),
      packs.map((pack) => pack.bytes.byteLength),
      column(({ delivery }) => delivery.shopId),
      column(({ delivery }) => delivery.webhookId),
      column(({ delivery }) => delivery.eventId),
      column(({ delivery }) => delivery.topic),
      column(({ delivery }) => delivery.subject),
      column(({ delivery }) => delivery.apiVersion),
      column(({ delivery: { triggeredAt } }) => triggeredAt && dateFromInstant(triggeredAt)),
      column((item) => item.bodyId),
      column((item) => item.start),
      column(({ delivery }) => delivery.body.byteLength),
    ],
  });
  return rowCount ?? 0;
}

/** The bodies of one shop never share a pack with another's: one shop's data is one place, and can be forgotten alone. */
function packShop(vault: Vault, deliveries: RawDelivery[]) {
  const bodyId = randomUUID();
  let end = 0;
  const items = deliveries.map((delivery) => {
    end += delivery.body.byteLength;
    return { delivery, bodyId, start: end - delivery.body.byteLength };
  });
  return {
    shopId: deliveries[0]?.shopId,
    bodyId,
    items,
    bytes: packBodies(
      vault,
      deliveries.map(({ body }) => body),
    ),
  };
}
