import type { DayWindow } from "#app/lib/format-window.ts";
import { MINUTE_MS, msOf } from "#app/lib/time.ts";
import { nextArrival } from "./next-arrival.ts";
import type { Reader } from "./reader.ts";
import type { ShopFace, TrackedOrder } from "./view.ts";

/** An entry for a shopper's own calendar: the days on which the next parcel comes. */
export type CalendarEntry = {
  /** The same for an order for ever, so that a newer file moves the entry instead of adding one. */
  uid: string;
  /** Grows with time: a newer file wins. */
  sequence: number;
  days: DayWindow;
  summary: string;
  description: string;
  url: string;
};

/** Null as long as nobody can say when it comes. */
export function presentCalendar(
  order: TrackedOrder,
  { shop, orderId, address }: { shop: ShopFace; orderId: string; address: string },
  reader: Reader,
): CalendarEntry | null {
  const view = nextArrival(order, reader);
  if (!view || view.arrival.kind === "nothing") return null;
  const { say, now } = reader;
  const host = shop.url.replace(/^https?:\/\//i, "").replace(/[/?#].*$/, "");
  const url = shop.url.replace(/\/+$/, "") + address;
  const lines = [view.arrival.text, order.name && say("order.label", { name: order.name }), url];
  return {
    uid: `order-${orderId}@${host}`,
    sequence: Math.floor(msOf(now) / MINUTE_MS),
    days: view.arrival.window,
    summary: say("share.title", { shop: shop.name }),
    description: lines.filter(Boolean).join("\n"),
    url,
  };
}
