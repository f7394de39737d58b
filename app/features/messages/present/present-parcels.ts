import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { lookUpUrlOf } from "#app/features/carriers/look-up-url.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import { oneLine } from "#app/lib/text.ts";
import type { MailValues } from "../mail-values.ts";
import type { ParcelOfMessage } from "../message-facts.ts";
import { MOMENT_TRAITS, type Moment } from "../moments.ts";
import type { MailReader } from "./mail-reader.ts";
import type { Told } from "./told.ts";

const PARCELS_MAX = 10;

/** Where nothing is on its way, parcels are of no interest. */
const WITHOUT_PARCELS: ReadonlySet<Moment> = new Set(["refunded", "cancelled", "review_request", "survey"]);

type ParcelValues = Pick<MailValues, "parcels" | "more_parcels" | "carrier" | "tracking_number">;

/** Carrier and number of each parcel, as many as a mail can hold. */
export function presentParcels(
  moment: Moment,
  { shown, fulfillments }: Told,
  reader: MailReader,
): ParcelValues {
  const { t } = reader;
  if (WITHOUT_PARCELS.has(moment)) return NONE;
  if (shown.length === 0)
    return { ...NONE, parcels: isSent(moment) && fulfillments.length > 0 ? [follows(reader)] : [] };
  const count = shown.length;
  const parcels = shown.slice(0, PARCELS_MAX).map((parcel, index) => ({
    title: count > 1 ? t("parcel.title", { number: index + 1, count }) : null,
    facts: factsOf(parcel, reader),
  }));
  return {
    parcels: parcels.filter(({ facts }) => facts.length > 0),
    more_parcels: count > PARCELS_MAX ? t("parcels.more", { count: count - PARCELS_MAX }) : null,
    carrier: carrierOf(shown, reader),
    tracking_number: count === 1 ? numberOf(shown[0]) || null : null,
  };
}

const NONE: ParcelValues = {
  parcels: [],
  more_parcels: null,
  carrier: { name: null, url: null },
  tracking_number: null,
};

/** Only news of what has just left may still wait for its number. */
const isSent = (moment: Moment): boolean =>
  moment !== "note" && moment !== "test" && MOMENT_TRAITS[moment].about === "fulfillment";

const follows = ({ t }: MailReader): MailValues["parcels"][number] => ({
  title: null,
  facts: [{ label: t("parcel.number"), value: t("parcel.numberFollows"), is_number: false }],
});

function factsOf(parcel: ParcelOfMessage, reader: MailReader): MailValues["parcels"][number]["facts"] {
  const { t } = reader;
  const name = nameOf(parcel, reader);
  const number = numberOf(parcel);
  return [
    ...(name ? [{ label: t("parcel.carrier"), value: name, is_number: false }] : []),
    ...(number ? [{ label: t("parcel.number"), value: number, is_number: true }] : []),
  ];
}

/** Who has all of them; the page to look at is one parcel's. */
function carrierOf(shown: ParcelOfMessage[], reader: MailReader): MailValues["carrier"] {
  const names = new Set(shown.map((parcel) => nameOf(parcel, reader)));
  const [name] = names;
  const [only, ...others] = shown;
  return {
    name: names.size === 1 && name ? name : null,
    url: only && others.length === 0 ? carrierPageOf(only, reader) : null,
  };
}

/** The carrier's own page of a parcel; none when the merchant hides the carrier. */
export const carrierPageOf = (
  { carrierId, trackingNumber }: Pick<ParcelOfMessage, "carrierId" | "trackingNumber">,
  { lang }: MailReader,
): string | null =>
  carrierId && trackingNumber ? safeWebUrl(lookUpUrlOf(carrierId, trackingNumber, lang)) : null;

export const nameOf = ({ carrierName }: ParcelOfMessage, { lang }: MailReader): string =>
  carrierName ? oneLine(carrierLabel(carrierName, lang), 60) : "";

export const numberOf = (parcel: ParcelOfMessage | undefined): string =>
  oneLine(parcel?.trackingNumber ?? "", 60);
