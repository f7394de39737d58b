import type { TxCtx } from "#app/context.server.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { WorkedDelivery } from "#app/features/inbox/delivery.ts";
import { afterTelling } from "#app/features/providers/asking/after-asking.ts";
import { correctEvents, type CorrectedEvents } from "#app/features/providers/asking/correct-events.ts";
import { standingOf } from "#app/features/providers/asking/following.ts";
import type { ProviderId } from "#app/features/providers/provider.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import {
  addLegs,
  countUnknownCodes,
  listConnected,
  listHeardAt,
  listParcelsOfNumbers,
  lockFollowings,
  noteAccountHeard,
  saveFollowings,
  type NewLeg,
  type ParcelOfNumber,
} from "#app/features/providers/providers.server.ts";
import { toCarrierEstimate, toScans } from "#app/features/providers/to-scans.ts";
import type { TrackingUpdate } from "#app/features/providers/tracking-update.ts";
import type { TrackingEvent } from "#app/features/shipments/shipment.ts";
import { listEvents, type EventTelling } from "#app/features/shipments/shipments.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { followNumbers } from "./follow-parcels.server.ts";
import { describeOutcome, takeNews } from "./take-news.server.ts";

export type TrackingTelling = {
  shopId: ShopId;
  /** From the topic: what is no provider is malformed. */
  providerId: string;
  bodyText: string;
  /** When it came in, or was asked for. */
  heardAt: Instant;
  /** The answer to a question of ours; else a webhook, which may have been under way for long. */
  wasAsked: boolean;
};

/** An update with the parcels that go by its number. */
type Matched = { update: TrackingUpdate; parcels: ParcelOfNumber[] };
type Source = { shopId: ShopId; providerId: ProviderId; heardAt: Instant; wasAsked: boolean };

/**
 * What a provider told, by itself or when asked: the parcels' histories grow, second carriers are followed too, and codes that
 * no table has are counted. Told again, or later than something newer, it changes nothing.
 */
export async function receiveTracking(tx: TxCtx, telling: TrackingTelling): Promise<WorkedDelivery> {
  const { shopId, heardAt, wasAsked } = telling;
  const provider = findProvider(telling.providerId);
  if (!provider) return { kind: "malformed", reason: `no source is called ${telling.providerId}` };
  const reading = provider.parse(telling.bodyText);
  if (reading.kind === "malformed") return reading;
  const source: Source = { shopId, providerId: provider.id, heardAt, wasAsked };
  await noteAccountHeard(tx, source);
  if (reading.kind === "nothing") return { kind: "done", outcome: `ignored: ${reading.reason}` };
  await countUnknownCodes(tx, { shopId, source: provider.id }, reading.unknownCodes);
  const matched = await match(tx, shopId, reading.updates);
  const ours = matched.filter(({ parcels }) => parcels.length > 0);
  if (ours.length === 0) return { kind: "done", outcome: "ignored: no parcel with this number" };
  const newLegs = await addLegs(
    tx,
    shopId,
    ours.flatMap((one) => legsOf(one, provider.id)),
  );
  const { events, keysInDoubt } = await eventsOf(tx, source, ours);
  const recorded = await takeNews(tx, shopId, { events });
  await followNumbers(
    tx,
    shopId,
    newLegs.map(({ trackingKey }) => trackingKey),
  );
  await noteHeard(tx, source, ours, keysInDoubt);
  const numbers = ours.map(({ update }) => update.trackingNumber).join(", ");
  return { kind: "done", outcome: describeOutcome(`tracking of ${numbers}`, recorded) };
}

async function match(tx: TxCtx, shopId: ShopId, updates: readonly TrackingUpdate[]): Promise<Matched[]> {
  const keys = [...new Set(updates.map(({ trackingNumber }) => trackingNumberKey(trackingNumber)))];
  const parcels = Map.groupBy(
    await listParcelsOfNumbers(
      tx,
      shopId,
      keys.filter((key) => key !== ""),
    ),
    ({ trackingKey }) => trackingKey,
  );
  return updates.map((update) => ({
    update,
    parcels: parcels.get(trackingNumberKey(update.trackingNumber)) ?? [],
  }));
}

function legsOf({ update, parcels }: Matched, source: ProviderId): NewLeg[] {
  const { lastMile } = update;
  const trackingKey = trackingNumberKey(lastMile?.trackingNumber ?? null);
  if (!lastMile || trackingKey === "") return [];
  return parcels
    .filter(({ ownNumber }) => trackingNumberKey(ownNumber) !== trackingKey)
    .map(({ shipmentId }) => ({
      shipmentId,
      trackingKey,
      trackingNumber: lastMile.trackingNumber,
      carrierId: lastMile.carrierId,
      source,
    }));
}

/** The events of all updates, for each parcel as said of its own number, beside what the source has told of it before. */
async function eventsOf(
  tx: TxCtx,
  source: Source,
  matched: readonly Matched[],
): Promise<{ events: EventTelling[]; keysInDoubt: Set<string> }> {
  const { shopId, providerId, heardAt, wasAsked } = source;
  const ids = matched.flatMap(({ parcels }) => parcels.map(({ fulfillmentId }) => fulfillmentId));
  const stored = (await listEvents(tx, shopId, [...new Set(ids)])).filter(
    ({ event }) => event.source === providerId,
  );
  const knownOf = Map.groupBy(stored, ({ fulfillmentId }) => fulfillmentId);
  const heardAtOf = await listHeardAt(tx, { shopId, providerId }, keysOf(matched));
  const keysInDoubt = new Set<string>();
  const events = matched.flatMap(({ update, parcels }) =>
    parcels.flatMap((parcel) => {
      const { fulfillmentId, orderId, trackingKey } = parcel;
      const known = (knownOf.get(fulfillmentId) ?? []).map(({ event }) => event);
      // Something newer may have been worked on while this waited.
      const isFresh = wasAsked && heardAt >= (heardAtOf.get(trackingKey) ?? heardAt);
      const told = eventsFor(parcel, { update, isFresh }, known, source);
      if (told.isInDoubt) keysInDoubt.add(trackingKey);
      return told.events.map((event) => ({ fulfillmentId, orderId, event }));
    }),
  );
  return { events, keysInDoubt };
}

function eventsFor(
  parcel: ParcelOfNumber,
  { update, isFresh }: { update: TrackingUpdate; isFresh: boolean },
  known: readonly TrackingEvent[],
  { providerId: source, heardAt }: Source,
): CorrectedEvents {
  const own = { ...update, trackingNumber: parcel.ownNumber ?? update.trackingNumber };
  const fallbackPlace = { country: parcel.destinationCountry, province: parcel.destinationProvince };
  const isWhole = update.isWhole && isOwnNumber(parcel);
  const corrected = correctEvents(
    { isWhole, isFresh, status: update.status },
    toScans(own, { source, fallbackPlace }),
    known,
  );
  const estimate = toCarrierEstimate(own, { source, heardAt });
  const isKnown = known.some(
    (event) =>
      event.kind === "estimate" &&
      event.eventKey === estimate?.eventKey &&
      event.estimatedDeliveryAt === estimate.estimatedDeliveryAt,
  );
  return estimate && !isKnown ? { ...corrected, events: [...corrected.events, estimate] } : corrected;
}

const keysOf = (matched: readonly Matched[]): string[] =>
  matched.map(({ update }) => trackingNumberKey(update.trackingNumber));

/** A second carrier's list is all that it knows, but not all that is known under the parcel's own number. */
const isOwnNumber = ({ ownNumber, trackingKey }: ParcelOfNumber): boolean =>
  trackingNumberKey(ownNumber) === trackingKey;

/** Remembers that the numbers were heard of, and plans when to ask for them next, as their parcels are now. */
async function noteHeard(
  tx: TxCtx,
  { shopId, providerId }: Source,
  matched: readonly Matched[],
  keysInDoubt: ReadonlySet<string>,
): Promise<void> {
  const keys = keysOf(matched);
  const connected = (await listConnected(tx, shopId)).find(({ provider }) => provider.id === providerId);
  if (!connected) return;
  const { provider, pace } = connected;
  const parcels = Map.groupBy(await listParcelsOfNumbers(tx, shopId, keys), ({ trackingKey }) => trackingKey);
  const updateOf = new Map(
    matched.map(({ update }) => [trackingNumberKey(update.trackingNumber), update] as const),
  );
  const heard = (await lockFollowings(tx, shopId, keys, providerId)).flatMap((following) => {
    const update = updateOf.get(following.trackingKey);
    const standing = standingOf(parcels.get(following.trackingKey) ?? []);
    if (!update || !standing) return [];
    const scene = { provider, standing, pace, now: tx.now() };
    return [afterTelling(following, update, { ...scene, isInDoubt: keysInDoubt.has(following.trackingKey) })];
  });
  await saveFollowings(tx, shopId, heard);
}
