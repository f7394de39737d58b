import { z } from "zod";
import type { CarrierRules } from "#app/features/carriers/carrier.ts";
import type { Brand } from "#app/features/brand/brand.ts";
import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { parseOutlooks } from "#app/features/estimates/outlook.ts";
import {
  EXCEPTION_REASONS,
  MILESTONES,
  SHIPMENT_FLAGS,
  SHIPMENT_STATUSES,
  TIME_KINDS,
} from "#app/features/shipments/shipment.ts";
import { pageAudienceSchema } from "#app/features/page-designs/page-design.ts";
import { PAGE_LANGUAGES } from "#app/features/page-designs/page-languages.ts";
import { parseInstant } from "#app/lib/time.ts";
import type { OwnTexts } from "./own-texts/own-text.ts";

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
  productId: z.string().nullish(),
  title: z.string(),
  variantTitle: z.string().nullish(),
  quantity: z.number(),
  requiresShipping: z.boolean().catch(true),
});
const count = z.object({ lineItemId: z.string(), quantity: z.number() });

/** Another number of the parcel, since a second carrier took it over. */
const leg = z.object({ trackingNumber: text, carrierId: text });

const shipment = z.object({
  shipmentId: z.string(),
  fulfillmentId: z.string(),
  trackingNumber: text,
  trackingKey: z.string(),
  carrierName: text,
  company: text,
  carrierId: text,
  trackingUrl: text,
  legs: listOf(leg),
  /** When a source that follows the number last said anything, if only that nothing is new. */
  followedAt: instant.nullable(),
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
  /** Since when its shopper says that it is not there; null: they do not. */
  missingSince: instant.nullable(),
});

const scan = z
  .object({
    fulfillmentId: z.string(),
    source: z.string(),
    eventKey: z.string(),
    trackingNumber: text,
    status: z.enum(SHIPMENT_STATUSES).catch("unknown"),
    flags: listOf(z.enum(SHIPMENT_FLAGS)),
    reason: z.enum(EXCEPTION_REASONS).nullable().catch("other"),
    code: text,
    message: text,
    happenedAt: instant,
    utcOffsetMinutes: z.number().nullable(),
    timeKind: z.enum(TIME_KINDS).catch("instant"),
    carrierId: text,
    city: text,
    province: text,
    country: text,
    latitude: z.number().nullish().catch(null),
    longitude: z.number().nullish().catch(null),
    /** When we heard of it. */
    recordedAt: instant,
  })
  .transform(({ city, province, country, latitude = null, longitude = null, ...told }) => ({
    ...told,
    kind: "scan" as const,
    place: (city ?? province ?? country) ? { city, province, country, latitude, longitude } : null,
    estimatedDeliveryAt: null,
  }));

const shop = z.object({
  name: text,
  storefrontUrl: text,
  countryCode: text,
  ianaTimezone: text,
  primaryLocale: text,
  contactSealed: text,
  settings: z.unknown(),
  shown: z.unknown(),
  carrierRules: z.unknown(),
  brand: z.unknown(),
  /** Published pages in the order in which they are tried. */
  pages: listOf(z.object({ pageId: z.string(), audience: pageAudienceSchema, version: z.number() })),
  /** Languages in which the merchant has own words, with the version of these. */
  texts: listOf(z.object({ language: z.enum(PAGE_LANGUAGES), version: z.number(), savedAt: z.string() })),
});

const order = z.object({
  name: text,
  customerLocale: text,
  /** The language that the shopper has chosen on the page. */
  pageLanguage: text,
  /** Where its messages go; null when it has no address, or one that must not be written to. */
  emailSealed: text,
  /** Since when its shopper wants an e-mail whenever it moves; null: they did not ask. */
  newsSince: instant.nullable(),
  tags: listOf(z.string()),
  /** Whether we know of no earlier order of theirs; null for shoppers without an account. */
  isFirst: z.boolean().nullable(),
  /** Pictures of the products, by product. */
  pictures: z.record(z.string(), z.string()).catch({}),
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

/** Whose link it is, and when it was made or last renewed. */
const link = z.object({ orderId: z.string(), issuedAt: instant });

export const loadedViewSchema = z.object({ shop, order: order.nullable(), link: link.nullable() });

export type TrackedOrder = Omit<z.output<typeof order>, "shipments" | "emailSealed"> & {
  shipments: TrackedShipment[];
  /** "m•••@example.com": where its messages go, if they may; nobody here needs more of it. */
  maskedEmail: string | null;
};
export type TrackedShipment = z.output<typeof shipment> & {
  /** Its scans as its shopper may see them; everything else here is masked already. Absent: nothing is hidden. */
  maskedScans?: TrackedScan[];
};
export type TrackedLeg = z.output<typeof leg>;
export type TrackedScan = z.output<typeof scan>;

/** The shop as a shopper meets it. */
export type ShopFace = {
  name: string;
  url: string;
  countryCode: string | null;
  zone: string;
  primaryLocale: string | null;
  supportEmail: string | null;
  /** How the merchant wants delivery dates to be shown. */
  shown: Shown;
  /** What the merchant says about carriers, and hides of them. */
  carrierRules: CarrierRules;
  brand: Brand;
  /** How long links work (null: for ever), and whether a parcel's number alone leads to a page. */
  linkDays: number | null;
  lookUpByNumber: boolean;
  /** The merchant's own words in the reader's language; absent as long as nobody has loaded them, or there are none. */
  ownTexts?: OwnTexts | null;
};

export type TrackingView = {
  shop: ShopFace;
  /** What the merchant has published, in the order in which it is tried. */
  pages: z.output<typeof shop>["pages"];
  /** Languages in which the merchant has own words. */
  texts: OwnTextsStamp[];
  order: TrackedOrder | null;
  /** Null without an order. */
  link: z.output<typeof link> | null;
  /** Reached by a parcel's number alone: `order` holds that parcel and nothing about the person. */
  limited: boolean;
};
/** Which own words are current: a shop that comes back counts its versions anew, but time goes on. */
export type OwnTextsStamp = z.output<typeof shop>["texts"][number];
