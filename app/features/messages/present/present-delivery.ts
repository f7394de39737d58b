import { plainText } from "#app/features/estimates/dated-text.ts";
import { lastOutlook, type Outlook } from "#app/features/estimates/outlook.ts";
import { presentOutlook } from "#app/features/estimates/present-outlook.ts";
import { presentWindow } from "#app/features/estimates/present-window.ts";
import type { MilestoneKind } from "#app/features/shipments/shipment.ts";
import { nameDay } from "#app/features/tracking-page/reader.ts";
import { formatWindow } from "#app/lib/format-window.ts";
import { oneLine } from "#app/lib/text.ts";
import { calendarDateIn, type CalendarDate } from "#app/lib/time.ts";
import type { MailValues } from "../mail-values.ts";
import type { OrderOfMessage, ParcelOfMessage } from "../message-facts.ts";
import type { Moment } from "../moments.ts";
import type { MailReader } from "./mail-reader.ts";
import type { Told } from "./told.ts";

type Delivery = MailValues["delivery"];

const UNKNOWN: Delivery = { text: null, date: null, note: null };

/** Of these the estimate is still worth telling. Where something is wrong it is a date that nobody believes. */
const AWAITED: ReadonlySet<Moment> = new Set([
  "order_confirmed",
  "shipped",
  "partly_shipped",
  "in_transit",
  "running_late",
  "delayed",
  "note",
  "test",
]);

/** When it comes, the same as on the tracking page; when it came, of what has arrived. */
export function presentDelivery(
  moment: Moment,
  told: Told,
  order: OrderOfMessage,
  reader: MailReader,
): Delivery {
  if (moment === "delivered") return presentArrival(told, reader);
  if (moment === "out_for_delivery") return presentToday(told, reader);
  return AWAITED.has(moment) ? presentExpected(outlookToTell(order, told), reader) : UNKNOWN;
}

/** When the last of these parcels comes; unknown while one of them is. */
export function outlookToTell(order: OrderOfMessage, { parcels }: Told): Outlook | null {
  if (parcels.length === 0) return order.outlook;
  const outlooks = parcels.flatMap((parcel) => parcel.outlook ?? order.outlook ?? []);
  return outlooks.length === parcels.length ? lastOutlook(outlooks) : null;
}

function presentExpected(outlook: Outlook | null, reader: MailReader): Delivery {
  const { arrival, notes } = presentOutlook(outlook, reader.shown, reader);
  const [note] = notes;
  if (arrival.kind === "nothing") return { ...UNKNOWN, note: note ? plainText(note) : null };
  const { from, to } = arrival.window;
  return {
    text: oneLine(arrival.text, 200),
    date: formatWindow(
      arrival.kind === "range" ? { from, to } : { from: to, to },
      reader.locale,
      reader.today,
    ),
    note: note ? plainText(note) : null,
  };
}

/** Out for delivery means today, until the day is over. */
function presentToday({ parcels }: Told, { shown, ...reader }: MailReader): Delivery {
  const { today } = reader;
  const isToday =
    parcels.length > 0 && parcels.every((parcel) => lastDayOf(parcel, "out_for_delivery", reader) === today);
  if (!isToday) return UNKNOWN;
  const day = { from: today, to: today };
  const view = presentWindow(day, shown, reader, "arrives");
  return view.kind === "nothing"
    ? UNKNOWN
    : { text: view.text, date: formatWindow(day, reader.locale, today), note: null };
}

function presentArrival({ parcels, fulfillments }: Told, reader: MailReader): Delivery {
  const { say, locale, today, zone } = reader;
  const days = [
    ...parcels.map((parcel) => lastDayOf(parcel, "delivered", reader)),
    ...(parcels.length === 0
      ? fulfillments.map(({ deliveredAt }) => deliveredAt && calendarDateIn(deliveredAt, zone))
      : []),
  ];
  const day = days
    .flatMap((known) => known ?? [])
    .toSorted()
    .at(-1);
  if (!day) return UNKNOWN;
  const isPickedUp =
    parcels.length > 0 && parcels.every(({ flags }) => flags.includes("picked_up_by_customer"));
  return {
    text: say(isPickedUp ? "headline.pickedUp" : "headline.delivered", nameDay(day, reader)),
    date: formatWindow({ from: day, to: day }, locale, today),
    note: null,
  };
}

function lastDayOf(
  { milestones }: ParcelOfMessage,
  kind: MilestoneKind,
  { zone }: Pick<MailReader, "zone">,
): CalendarDate | null {
  const milestone = milestones.find((each) => each.kind === kind);
  return milestone ? calendarDateIn(milestone.at, zone) : null;
}
