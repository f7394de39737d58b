import { cutText } from "#app/lib/text.ts";
import { entriesOf, placeText } from "./scans.ts";
import { stampOf } from "./present-history.ts";
import type { Reader } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

const NOTE_MAX = 200;

/** What shows that a parcel was delivered: when and where, and what the carrier wrote about it ("Front door"). */
export function proofOf(order: TrackedOrder, shipment: TrackedShipment, reader: Reader): string[] {
  if (shipment.status !== "delivered") return [];
  const { say, locale } = reader;
  const scan = entriesOf(order, shipment).find(({ status }) => status === "delivered");
  if (!scan) return [];
  const time = stampOf(scan, reader).text;
  const place = placeText(scan.place, order, locale);
  const note = cutText(scan.message?.trim() ?? "", NOTE_MAX);
  return [
    place ? say("proof.at", { time, place }) : say("proof.time", { time }),
    ...(note ? [say("proof.note", { note })] : []),
  ];
}
