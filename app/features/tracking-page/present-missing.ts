import { formatDay } from "#app/lib/format-date.ts";
import type { MissingOffer } from "./page-model.ts";
import { parcelKeyOf } from "./parcel-key.ts";
import { dayOf, type Reader } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** "It is not here": what to do about a parcel that was delivered, and the word to the shop. Null where nobody may give it. */
export function presentMissing(
  order: TrackedOrder,
  shipment: TrackedShipment,
  address: string | null,
  reader: Reader,
): MissingOffer | null {
  const { say, locale, language, today } = reader;
  const { status, flags, missingSince } = shipment;
  if (status !== "delivered" || flags.includes("picked_up_by_customer") || !address) return null;
  const shared = { action: `${address}/missing?lang=${language}`, parcel: parcelKeyOf(order, shipment) };
  if (missingSince)
    return {
      ...shared,
      isReported: true,
      heading: say("missing.reported"),
      steps: [],
      text: say("missing.since", { date: formatDay(dayOf(missingSince, reader), locale, today) }),
      button: say("missing.found"),
    };
  return {
    ...shared,
    isReported: false,
    heading: say("missing.heading"),
    steps: [say("missing.step1"), say("missing.step2"), say("missing.step3")],
    text: say("missing.tell"),
    button: say("missing.button"),
  };
}
