import { findCarrier } from "#app/features/carriers/carrier-book.ts";
import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { lookUpUrlOf } from "#app/features/carriers/look-up-url.ts";
import { isClosed } from "#app/features/shipments/statuses.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { CarrierLine, Phone } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** So many carriers' phones are a help; more are a directory. */
const PHONES_MAX = 2;

/** The carrier's page of a parcel: as the shop gave it, else the one that the book of carriers knows. */
export const linkOf = (
  {
    trackingUrl,
    carrierId,
    trackingNumber,
  }: Pick<TrackedShipment, "carrierId" | "trackingNumber"> & {
    trackingUrl: string | null;
  },
  { language }: Pick<Reader, "language">,
): string | null =>
  safeWebUrl(trackingUrl) ??
  (carrierId && trackingNumber ? safeWebUrl(lookUpUrlOf(carrierId, trackingNumber, language)) : null);

/** Who has the parcel first, and who took it over since. */
export function presentCarriers(shipment: TrackedShipment, reader: Reader): CarrierLine[] {
  const { carrierId, carrierName, legs } = shipment;
  return [
    toLine({ ...shipment, name: findCarrier(carrierId) ? carrierId : carrierName }, reader),
    ...legs
      .map((leg) =>
        toLine({ ...leg, name: findCarrier(leg.carrierId) && leg.carrierId, trackingUrl: null }, reader),
      )
      .filter(({ carrier, trackingNumber }) => carrier ?? trackingNumber),
  ];
}

function toLine(
  line: Pick<TrackedShipment, "carrierId" | "trackingNumber" | "trackingUrl"> & { name: string | null },
  reader: Reader,
): CarrierLine {
  const carrier = line.name && carrierLabel(line.name, reader.language);
  const href = linkOf(line, reader);
  const text = carrier ? reader.say("parcel.follow", { carrier }) : reader.say("parcel.followSomewhere");
  return { carrier, trackingNumber: line.trackingNumber, link: href ? { href, text } : null };
}

/** The name of a second carrier for what it scanned; null for the parcel's first one, and where nobody can tell. */
export const otherCarrierOf = (
  scannedBy: string | null,
  { carrierId, legs }: TrackedShipment,
  { language }: Reader,
): string | null =>
  scannedBy !== null && scannedBy !== carrierId && legs.some((leg) => leg.carrierId === scannedBy)
    ? carrierLabel(scannedBy, language)
    : null;

/** Numbers to call about parcels that are still awaited. */
export function presentPhones(order: TrackedOrder, { language, say }: Reader): Phone[] {
  const awaited = order.shipments.filter(({ status }) => !isClosed(status));
  const ids = new Set(
    awaited.flatMap(({ carrierId, legs }) => [...legs.map((leg) => leg.carrierId), carrierId]),
  );
  return [...ids]
    .flatMap((id) => {
      const phone = findCarrier(id)?.phone;
      if (!id || !phone) return [];
      const text = say("support.phone", { carrier: carrierLabel(id, language), phone });
      return { text, href: `tel:${phone.replace(/[^\d+]/g, "")}` };
    })
    .slice(0, PHONES_MAX);
}
