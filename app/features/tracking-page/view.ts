import { z } from "zod";
import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { parseOutlooks } from "#app/features/estimates/outlook.ts";
import {
  EXCEPTION_REASONS,
  MILESTONES,
  SHIPMENT_FLAGS,
  SHIPMENT_STATUSES,
} from "#app/features/shipments/shipment.ts";
import { parseInstant } from "#app/lib/time.ts";

/**
 * What the tracking page reads, as one JSON value from the database: the shop, and the order that a token names. Unknown
 * statuses, flags and reasons are tolerated, so that a row written by a newer version of the app still shows.
 */
const instant = z.string().transform((text, issues) => {
  const at = parseInstant(text);
  if (at) return at;
  issues.addIssue("not an instant");
  return z.NEVER;
});
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(z.unknown()).transform((all) => keep(all, item));
const keep = <Item extends z.ZodType>(all: unknown[], item: Item): z.output<Item>[] =>
  all.flatMap((one) => {
    const read = item.safeParse(one);
    return read.success ? [read.data] : [];
  });
const text = z.string().nullable();

const lineItem = z.object({
  lineItemId: z.string(),
  title: z.string(),
  variantTitle: z.string().nullish(),
  quantity: z.number(),
  requiresShipping: z.boolean().catch(true),
});
const count = z.object({ lineItemId: z.string(), quantity: z.number() });

const shipment = z.object({
  shipmentId: z.string(),
  fulfillmentId: z.string(),
  trackingNumber: text,
  carrierName: text,
  trackingUrl: text,
  status: z.enum(SHIPMENT_STATUSES).catch("unknown"),
  flags: listOf(z.enum(SHIPMENT_FLAGS)),
  reason: z.enum(EXCEPTION_REASONS).nullable().catch("other"),
  step: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  statusAt: instant,
  shippedAt: instant,
  firstScanAt: instant.nullable(),
  lastEventAt: instant.nullable(),
  outForDeliveryAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  carrierEstimateAt: instant.nullable(),
  milestones: listOf(z.object({ kind: z.enum(MILESTONES), at: instant })),
});

const scan = z.object({
  fulfillmentId: z.string(),
  trackingNumber: text,
  status: z.enum(SHIPMENT_STATUSES).catch("unknown"),
  flags: listOf(z.enum(SHIPMENT_FLAGS)),
  message: text,
  happenedAt: instant,
  utcOffsetMinutes: z.number().nullable(),
  city: text,
  province: text,
  country: text,
});

const shop = z.object({
  name: text,
  storefrontUrl: text,
  countryCode: text,
  ianaTimezone: text,
  primaryLocale: text,
  contactSealed: text,
  settings: z.unknown(),
  shown: z.unknown(),
});

const order = z.object({
  name: text,
  customerLocale: text,
  city: text,
  provinceCode: text,
  countryCode: text,
  placedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  lineItems: listOf(lineItem),
  refunded: listOf(count),
  fulfillments: z.array(
    z.object({ fulfillmentId: z.string(), status: z.string(), lineItems: listOf(count) }),
  ),
  shipments: z.array(shipment),
  /** When they come, by shipment; what is not sent yet under "". */
  outlooks: z.unknown().transform(parseOutlooks),
  /** Without those taken back; newest first. */
  scans: z.array(scan),
});

export const loadedViewSchema = z.object({ shop, order: order.nullable() });

export type TrackedOrder = z.output<typeof order>;
export type TrackedShipment = z.output<typeof shipment>;
export type TrackedScan = z.output<typeof scan>;

/** The shop as a shopper meets it. */
export type ShopFace = {
  name: string;
  url: string;
  countryCode: string | null;
  zone: string;
  primaryLocale: string | null;
  supportEmail: string | null;
  layout: "theme" | "page";
  /** How the merchant wants delivery dates to be shown. */
  shown: Shown;
};

export type TrackingView = { shop: ShopFace; order: TrackedOrder | null };
