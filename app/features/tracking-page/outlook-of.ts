import type { Outlook } from "#app/features/estimates/outlook.ts";
import { presentOutlook, type OutlookView } from "#app/features/estimates/present-outlook.ts";
import type { When } from "./page-model.ts";
import { arrivalDayFor, type Reader } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** What has been said to a reader of each parcel: a page asks for it in many places. */
const told = new WeakMap<Reader, WeakMap<TrackedShipment, OutlookView>>();

/** When a parcel comes: by its own estimate, by that of its order, and while there is none at all by its carrier's word. */
export function outlookOfParcel(
  { outlooks }: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): OutlookView {
  let views = told.get(reader);
  if (!views) told.set(reader, (views = new WeakMap()));
  let view = views.get(shipment);
  if (!view) {
    const outlook = outlooks.get(shipment.shipmentId) ?? outlooks.get("") ?? carriersWord(shipment, reader);
    views.set(shipment, (view = presentOutlook(outlook, reader.shown, reader)));
  }
  return view;
}

/** When that comes which is in no parcel yet. */
export const outlookOfRest = ({ outlooks }: TrackedOrder, reader: Reader): OutlookView =>
  presentOutlook(outlooks.get("") ?? null, reader.shown, reader);

export const toWhen = ({ arrival, notes, why }: OutlookView): When => ({
  arrival: arrival.kind === "nothing" ? null : arrival.parts,
  notes,
  why,
});

function carriersWord({ carrierEstimateAt }: TrackedShipment, reader: Reader): Outlook | null {
  const day = arrivalDayFor(carrierEstimateAt, reader);
  return (
    day && {
      promised: null,
      expected: { from: day, to: day },
      basis: "carrier",
      isRunningLate: false,
      isSeen: true,
      kind: "carrier",
      handoverBy: null,
    }
  );
}
