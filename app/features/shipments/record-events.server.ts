import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentId, OrderId, ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull } from "#app/lib/time.ts";
import { newerBy, upsertNewest, words, type UpsertTarget } from "#app/lib/upsert.server.ts";
import type { TrackingEvent as EventRow } from "#prisma";
import { eventVersion } from "./kept-scans.ts";
import type { Place, Scan, TrackingEvent } from "./shipment.ts";

/** An event, and whose parcels it speaks of. */
export type EventTelling = { fulfillmentId: FulfillmentId; orderId: OrderId | null; event: TrackingEvent };

const EVENTS: UpsertTarget = {
  table: "TrackingEvent",
  key: ["shopId", "fulfillmentId", "source", "eventKey", "kind"],
  registers: [
    {
      columns: words(`factsVersion orderId trackingNumber status flags reason code message happenedAt
          utcOffsetMinutes timeKind carrierId city province country latitude longitude estimatedDeliveryAt`),
      newer: newerBy("factsVersion"),
    },
  ],
};

/** Adds events, hundreds in one statement; one that is known already counts once. Returns whose they are that were news. */
export async function recordEvents(
  tx: TxCtx,
  shopId: ShopId,
  tellings: EventTelling[],
): Promise<Set<FulfillmentId>> {
  const rows = tellings.map(({ fulfillmentId, orderId, event }) => ({
    flags: [],
    timeKind: "instant",
    ...event,
    ...(event.kind === "scan" ? event.place : null),
    shopId,
    fulfillmentId,
    orderId,
    factsVersion: eventVersion(event),
  }));
  const added = await upsertNewest(tx.db, EVENTS, rows);
  // The column holds the telling's own id.
  return new Set(added.map((row) => row.fulfillmentId as FulfillmentId));
}

/** Every event of these fulfillments. */
export async function listEvents(
  ctx: TxCtx,
  shopId: ShopId,
  fulfillmentIds: FulfillmentId[],
): Promise<{ fulfillmentId: string; event: TrackingEvent }[]> {
  const rows = await ctx.db.trackingEvent.findMany({
    where: { shopId, fulfillmentId: { in: fulfillmentIds } },
  });
  return rows.map((row) => ({ fulfillmentId: row.fulfillmentId, event: toEvent(row) }));
}

function toEvent(row: EventRow): TrackingEvent {
  const { source, eventKey } = row;
  const happenedAt = instantFromDate(row.happenedAt);
  if (row.kind === "retraction") return { kind: "retraction", source, eventKey, happenedAt };
  const estimatedDeliveryAt = instantOrNull(row.estimatedDeliveryAt);
  if (row.kind === "estimate" && estimatedDeliveryAt)
    return {
      kind: "estimate",
      source,
      eventKey,
      trackingNumber: row.trackingNumber ?? "",
      happenedAt,
      estimatedDeliveryAt,
    };
  // Status, flags, reason and timeKind hold what recordEvents wrote there, from the unions' own members.
  const said = row as EventRow & Pick<Scan, "status" | "flags" | "reason" | "timeKind">;
  return {
    kind: "scan",
    source,
    eventKey,
    trackingNumber: row.trackingNumber,
    status: said.status,
    flags: said.flags,
    reason: said.reason,
    code: row.code,
    message: row.message,
    happenedAt,
    utcOffsetMinutes: row.utcOffsetMinutes,
    timeKind: said.timeKind,
    carrierId: row.carrierId,
    place: placeOf(row),
    estimatedDeliveryAt,
  };
}

function placeOf({ city, province, country, latitude, longitude }: EventRow): Place | null {
  const place = { city, province, country, latitude, longitude };
  return Object.values(place).some((part) => part !== null) ? place : null;
}
