import { z } from "zod";
import type { Instant } from "#app/lib/time.ts";

/** Everything held about one order, in plain words as keys: the customer reads this file. */
export type HeldOrder = {
  order: Record<string, unknown> & { orderId: string };
  deliveries: HeldDelivery[];
  /** What was promised and expected, parcel by parcel. */
  deliveryDates: unknown[];
  messages: Record<string, unknown>[];
  /** When its page was looked at, and what was pressed there. */
  trackingPage: Record<string, unknown>;
  /** What was asked for on its page: e-mails, or that a parcel is not there. */
  askedFor: Record<string, unknown>;
};
export type HeldDelivery = {
  delivery: Record<string, unknown>;
  parcels: unknown[];
  trackingEvents: unknown[];
};

/** The answer to a customer who asks what a shop's app knows of them: indented JSON, without what is not known. */
export function formatCustomerExport(
  about: {
    shop: string;
    customerId: string | null;
    collectedAt: Instant;
    /** Why the address gets no or fewer e-mails. */
    emailsStopped: unknown[];
  },
  orders: HeldOrder[],
): string {
  const note =
    "Everything the delivery app Doorstep holds about this customer for this shop. Times are in UTC.";
  return JSON.stringify({ note, ...about, orders }, withoutUnknown, 2);
}

/** The orders that an export made by formatCustomerExport holds. */
export const orderIdsIn = (json: string): string[] =>
  exportSchema.parse(JSON.parse(json)).orders.map(({ order }) => order.orderId);

const exportSchema = z.object({ orders: z.array(z.object({ order: z.object({ orderId: z.string() }) })) });

/** One line for the merchant about what is in the file. */
export function describeExport(orders: HeldOrder[]): string {
  const sum = (count: (order: HeldOrder) => number) =>
    orders.reduce((total, order) => total + count(order), 0);
  const parcels = sum(({ deliveries }) => deliveries.reduce((total, one) => total + one.parcels.length, 0));
  const messages = sum((order) => order.messages.length);
  return `${counted(orders.length, "order")}, ${counted(parcels, "parcel")} and ${counted(messages, "message")} collected.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const withoutUnknown = (_key: string, value: unknown): unknown => (value === null ? undefined : value);
