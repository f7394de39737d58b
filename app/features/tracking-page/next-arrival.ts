import type { OutlookView } from "#app/features/estimates/present-outlook.ts";
import { isAwaited } from "./heroes.ts";
import { outlookOfParcel, outlookOfRest } from "./outlook-of.ts";
import { alivePartsOf } from "./present-page.ts";
import type { Reader } from "./reader.ts";
import { unshippedOf } from "./situations-of.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** While a parcel is in one of these, a day says something; later its shopper knows better, or has something to do. */
const TRAVELLING: ReadonlySet<TrackedShipment["status"]> = new Set(["unknown", "pre_transit", "in_transit"]);

/** When the next parcel comes, or what is not sent yet; null when nobody can say, or nothing more is expected. */
export function nextArrival(order: TrackedOrder, reader: Reader): OutlookView | null {
  const parcels = alivePartsOf(order);
  const travelling = parcels.filter(
    ({ status, flags }) => TRAVELLING.has(status) && !flags.includes("action_required"),
  );
  const views = travelling.map((parcel) => outlookOfParcel(order, parcel, reader));
  const isPreparing = parcels.length === 0 && isAwaited(order, unshippedOf(order));
  if (isPreparing) views.push(outlookOfRest(order, reader));
  const [next] = views
    .filter(({ arrival }) => arrival.kind !== "nothing")
    .toSorted((one, other) => (lastDayOf(one) < lastDayOf(other) ? -1 : 1));
  return next ?? null;
}

const lastDayOf = ({ arrival }: OutlookView): string => (arrival.kind === "nothing" ? "" : arrival.window.to);
