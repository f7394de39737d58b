import { parseCarrierRules } from "#app/features/carriers/carrier-rules.ts";
import { maskCarrier, maskFor } from "#app/features/carriers/mask.ts";
import { sendsNothing } from "#app/features/shipments/statuses.ts";
import type { FulfillmentOfMessage, MessageFacts, ParcelOfMessage } from "../message-facts.ts";
import type { MessageAbout } from "../message.ts";
import { MOMENT_TRAITS, type Moment } from "../moments.ts";

/** Which of an order's parcels a message tells of. */
export type Told = {
  /** True when it speaks of the order as a whole. */
  isWholeOrder: boolean;
  fulfillments: FulfillmentOfMessage[];
  /** As they are. What is shown of them comes from `shown`. */
  parcels: ParcelOfMessage[];
  /** Those with a number, as the shopper may see them: carriers that the merchant hides are not named, nor their numbers. */
  shown: ParcelOfMessage[];
};

/** The parcels that `about` names; of a message about the order, all that are sent. */
export function toldOf(
  { shop, order }: Pick<MessageFacts, "shop" | "order">,
  { moment, about }: { moment: Moment; about: MessageAbout },
): Told {
  const isWholeOrder =
    isAboutOrder(moment) || (about.fulfillmentIds.length === 0 && about.shipmentIds.length === 0);
  const named = new Set(about.shipmentIds);
  const isTold = (fulfillment: FulfillmentOfMessage) =>
    about.fulfillmentIds.includes(fulfillment.fulfillmentId) ||
    fulfillment.parcels.some(({ shipmentId }) => named.has(shipmentId));
  const fulfillments = order.fulfillments.filter((fulfillment) =>
    isWholeOrder ? !sendsNothing(fulfillment.status) : isTold(fulfillment),
  );
  const all = fulfillments.flatMap(({ parcels }) => parcels);
  const parcels =
    isWholeOrder || named.size === 0 ? all : all.filter(({ shipmentId }) => named.has(shipmentId));
  return { isWholeOrder, fulfillments, parcels, shown: shownOf(shop, parcels) };
}

/** Notes and tests are about an order too. */
const isAboutOrder = (moment: Moment): boolean =>
  moment === "note" || moment === "test" || ["order", "refund"].includes(MOMENT_TRAITS[moment].about);

function shownOf({ carrierRules }: MessageFacts["shop"], parcels: ParcelOfMessage[]): ParcelOfMessage[] {
  const rules = parseCarrierRules(carrierRules);
  return parcels
    .filter((parcel) => parcel.trackingNumber !== null)
    .map((parcel) => maskCarrier({ ...parcel, trackingUrl: null }, maskFor(rules, parcel.carrierId)));
}
