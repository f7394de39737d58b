import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { ProviderId, TrackingRef } from "../provider.ts";
import type { FollowingState } from "../provider-view.ts";

/** A number that a provider follows for a shop, or shall. */
export type Following = {
  providerId: ProviderId;
  trackingKey: string;
  trackingNumber: string;
  carrierId: string | null;
  originCountry: string | null;
  destinationCountry: string | null;
  shippedOn: CalendarDate | null;
  state: FollowingState;
  providerRef: string | null;
  problem: string | null;
  /** In vain, in a row. */
  attempts: number;
  /** When to register it or to ask for it next; null: no more. */
  dueAt: Instant | null;
  registeredAt: Instant | null;
  /** When the provider stops, or has stopped, following by itself. */
  expiresAt: Instant | null;
  lastAskedAt: Instant | null;
  lastHeardAt: Instant | null;
  createdAt: Instant;
};

/** A parcel that goes by a number: its own, or that of a second carrier. */
export type NumberedParcel = {
  trackingKey: string;
  trackingNumber: string;
  carrierId: string | null;
  originCountry: string | null;
  destinationCountry: string | null;
  shippedOn: CalendarDate;
  shippedAt: Instant;
  status: ShipmentStatus;
  statusAt: Instant;
  /** Something is still to come of it. */
  isOpen: boolean;
  /** The merchant has replaced the number. */
  isReplaced: boolean;
};

/** How things are with the parcels of one number; `closedAt` is null as long as one of them is awaited. */
export type Standing = { status: ShipmentStatus; closedAt: Instant | null };

export const isAwaited = ({ isOpen, isReplaced }: NumberedParcel): boolean => isOpen && !isReplaced;

/** Null when no parcel goes by the number any more. */
export function standingOf(parcels: readonly NumberedParcel[]): Standing | null {
  const named = parcels.filter(({ isReplaced }) => !isReplaced);
  const awaited = named.filter(({ isOpen }) => isOpen);
  const newest = (awaited.length > 0 ? awaited : named).toSorted((a, b) =>
    a.statusAt < b.statusAt ? 1 : -1,
  )[0];
  if (!newest) return null;
  return { status: newest.status, closedAt: awaited.length > 0 ? null : newest.statusAt };
}

export const toRef = (following: Following): TrackingRef => ({
  trackingNumber: following.trackingNumber,
  carrierId: following.carrierId,
  originCountry: following.originCountry,
  destinationCountry: following.destinationCountry,
  shippedOn: following.shippedOn,
  providerRef: following.providerRef,
});
