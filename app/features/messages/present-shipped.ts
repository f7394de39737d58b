import { directionOf, matchLocale } from "#app/lib/locales.ts";
import { cutText } from "#app/lib/text.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { calendarDateIn, isZone, type Instant } from "#app/lib/time.ts";
import type { Translate } from "#app/lib/translate.ts";
import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { parseCarrierRules } from "#app/features/carriers/carrier-rules.ts";
import { maskCarrier, maskFor } from "#app/features/carriers/mask.ts";
import { parseRules } from "#app/features/delivery-rules/parse-rules.ts";
import { plainText } from "#app/features/estimates/dated-text.ts";
import { lastOutlook } from "#app/features/estimates/outlook.ts";
import { presentOutlook } from "#app/features/estimates/present-outlook.ts";
import { trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import { mailLocaleFor, mailTranslator, type MailLocale, type MailTexts } from "./mail-texts.ts";
import type { FulfillmentOfMessage, MessageFacts, OrderOfMessage, ParcelOfMessage } from "./message-facts.ts";
import { contentsOf } from "./parcel-contents.ts";

/** The words of one "on its way" mail, ready for the templates: plain text, one line each, nothing escaped. */
export type ShippedMail = {
  lang: MailLocale;
  dir: "ltr" | "rtl";
  shop: { name: string; url: string };
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  heading: string;
  lead: string;
  /** When all of it comes, "Arrives by Thu 26 November"; and that this is later than was said, if it is. */
  expected: string | null;
  expectedNote: string | null;
  orderLabel: string;
  steps: { label: string; done: boolean }[];
  tracking: { url: string; label: string };
  parcels: { title: string | null; facts: { label: string; value: string; isNumber: boolean }[] }[];
  moreParcels: string | null;
  itemsHeading: string;
  items: { title: string; variant: string | null; quantity: number }[];
  moreItems: string | null;
  rest: string | null;
  help: string;
  footer: string;
};

const ITEMS_MAX = 20;
const PARCELS_MAX = 10;

/** Writes the mail of one fulfillment in the shopper's language. */
export function presentShippedMail(
  { shop, order }: MessageFacts,
  fulfillment: FulfillmentOfMessage,
  { canReply, now }: { canReply: boolean; now: Instant },
): ShippedMail {
  const locale = mailLocaleFor(order.customerLocale, shop.primaryLocale);
  const t = mailTranslator(locale);
  const shopName = senderNameOf(shop);
  const orderName = oneLine(order.name ?? "", 60);
  const parcels = parcelsToShow(shop, fulfillment);
  const contents = contentsOf(order, fulfillment);
  const lead = leadOf(parcels, locale, t);
  const { expected, expectedNote } = expectationOf({ shop, order }, fulfillment, {
    locale: dateLocaleOf(order.customerLocale, locale),
    now,
  });
  const number = parcels.length === 1 ? numberOf(parcels[0]) : null;
  return {
    lang: locale,
    dir: directionOf(locale),
    shop: { name: shopName, url: shop.storefrontUrl ?? `https://${shop.shopId}` },
    subject: t(contents.isPart ? "shipped.subjectPart" : "shipped.subject", { order: orderName }).trim(),
    preheader: [expected, lead, number && `${t("parcel.number")}: ${number}`].filter(Boolean).join(" · "),
    heading: t(contents.isPart ? "shipped.headingPart" : "shipped.heading"),
    lead,
    expected,
    expectedNote,
    orderLabel: t("order", { order: orderName }),
    steps: [
      { label: t("step.ordered"), done: true },
      { label: t("step.shipped"), done: true },
      { label: t("step.delivered"), done: false },
    ],
    tracking: {
      url: trackingPageUrl({ ...shop, trackingToken: order.trackingToken }),
      label: t("shipped.button", { count: Math.max(parcels.length, 1) }),
    },
    parcels: presentParcels(parcels, locale, t),
    moreParcels:
      parcels.length > PARCELS_MAX ? t("parcels.more", { count: parcels.length - PARCELS_MAX }) : null,
    itemsHeading: t("items.heading"),
    items: contents.items.slice(0, ITEMS_MAX).map(({ title, variantTitle, quantity }) => ({
      title: oneLine(title, 160),
      variant: variantTitle ? oneLine(variantTitle, 120) : null,
      quantity,
    })),
    moreItems:
      contents.items.length > ITEMS_MAX
        ? t("items.more", { count: contents.items.length - ITEMS_MAX })
        : null,
    rest: contents.restFollows ? t("shipped.restFollows") : null,
    help: canReply ? t("help.reply") : t("help.shop", { shop: shopName }),
    footer: t("footer", { shop: shopName }),
  };
}

/** The name that the shop writes under: the merchant's choice, else the shop's own, else its domain. */
export const senderNameOf = (shop: MessageFacts["shop"]): string =>
  oneLine(shop.settings.senderName || shop.name || shop.shopId, 80);

/** Parcels with a number, as the shopper may see them: carriers that the merchant hides are not named, nor their numbers. */
function parcelsToShow(
  { carrierRules }: MessageFacts["shop"],
  { parcels }: FulfillmentOfMessage,
): ParcelOfMessage[] {
  const rules = parseCarrierRules(carrierRules);
  return parcels
    .filter((parcel) => parcel.trackingNumber !== null)
    .map((parcel) => maskCarrier({ ...parcel, trackingUrl: null }, maskFor(rules, parcel.carrierId)));
}

function leadOf(parcels: ParcelOfMessage[], locale: MailLocale, t: Translate<MailTexts>): string {
  const carriers = new Set(parcels.map((parcel) => parcel.carrierName));
  const [only] = carriers;
  return carriers.size === 1 && only
    ? t("shipped.leadCarrier", { carrier: oneLine(carrierLabel(only, locale), 60) })
    : t("shipped.lead");
}

/** Dates as in the shopper's own country, where the order says which: "en-GB" writes 24 November, "en" November 24. */
const dateLocaleOf = (customerLocale: string | null, locale: MailLocale): string =>
  customerLocale && /^[a-z]{2}-[a-z]{2}$/i.test(customerLocale) && matchLocale(customerLocale, [locale])
    ? customerLocale
    : locale;

/** When the last of these parcels comes, the same as on the tracking page; nothing while one of them is unknown. */
function expectationOf(
  { shop, order }: Pick<MessageFacts, "shop" | "order">,
  { parcels }: FulfillmentOfMessage,
  { locale, now }: { locale: string; now: Instant },
): Pick<ShippedMail, "expected" | "expectedNote"> {
  const shopZone = isZone(shop.ianaTimezone) ? shop.ianaTimezone : "UTC";
  const zone = zoneOfPlace(order.countryCode, order.provinceCode)?.zone ?? shopZone;
  const reader = { locale, today: calendarDateIn(now, zone) };
  const { arrival, notes } = presentOutlook(
    outlookOf(order, parcels),
    parseRules({ shown: shop.shown }).shown,
    reader,
  );
  const [note] = notes;
  return {
    expected: arrival.kind === "nothing" ? null : oneLine(arrival.text, 200),
    expectedNote: note ? plainText(note) : null,
  };
}

function outlookOf(order: OrderOfMessage, parcels: ParcelOfMessage[]) {
  if (parcels.length === 0) return order.outlook;
  const outlooks = parcels.flatMap((parcel) => parcel.outlook ?? order.outlook ?? []);
  return outlooks.length === parcels.length ? lastOutlook(outlooks) : null;
}

function presentParcels(
  parcels: ParcelOfMessage[],
  locale: MailLocale,
  t: Translate<MailTexts>,
): ShippedMail["parcels"] {
  if (parcels.length === 0) {
    const follows = { label: t("parcel.number"), value: t("parcel.numberFollows"), isNumber: false };
    return [{ title: null, facts: [follows] }];
  }
  const shown = parcels.slice(0, PARCELS_MAX).map((parcel, index) => ({
    title: parcels.length > 1 ? t("parcel.title", { number: index + 1, count: parcels.length }) : null,
    facts: [
      ...(parcel.carrierName
        ? [
            {
              label: t("parcel.carrier"),
              value: oneLine(carrierLabel(parcel.carrierName, locale), 60),
              isNumber: false,
            },
          ]
        : []),
      ...(parcel.trackingNumber
        ? [{ label: t("parcel.number"), value: numberOf(parcel), isNumber: true }]
        : []),
    ],
  }));
  return shown.filter(({ facts }) => facts.length > 0);
}

const numberOf = (parcel: ParcelOfMessage | undefined): string => oneLine(parcel?.trackingNumber ?? "", 60);

/** Data on one line: no line breaks that could start a header, no control characters, not endlessly long. */
const oneLine = (text: string, charactersMax: number): string => {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > charactersMax ? `${cutText(line, charactersMax - 1).trimEnd()}…` : line;
};
