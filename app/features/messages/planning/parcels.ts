import { sendsNothing } from "#app/features/shipments/statuses.ts";
import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import type { FulfillmentOfMessage, ParcelOfMessage, TroubleOfMessage } from "../message-facts.ts";
import type { MessageAbout, SkipReason } from "../message.ts";
import { compare, holdsGoods, isAllRefunded } from "./goods.ts";
import type { Planning } from "./planning.ts";

export type SentParcel = { parcel: ParcelOfMessage; fulfillment: FulfillmentOfMessage };

/** All parcels of the order, in an order of their own. */
export const parcelsOf = ({ order }: Planning): SentParcel[] =>
  order.fulfillments
    .flatMap((fulfillment) => fulfillment.parcels.map((parcel) => ({ parcel, fulfillment })))
    .toSorted((a, b) => compare(a.parcel.shipmentId, b.parcel.shipmentId));

export const aboutParcel = ({ parcel, fulfillment }: SentParcel, reason?: string | null): MessageAbout => ({
  fulfillmentIds: [fulfillment.fulfillmentId],
  shipmentIds: [parcel.shipmentId],
  ...(reason === undefined ? {} : { reason }),
});

/** What forbids any news of a parcel. */
export function reasonsAgainstParcel(
  { order }: Planning,
  { fulfillment }: SentParcel,
  overtaken: boolean,
): SkipReason[] {
  return [
    ...(order.cancelledAt ? ["order_cancelled" as const] : []),
    ...(sendsNothing(fulfillment.status) ? ["fulfillment_cancelled" as const] : []),
    ...(holdsGoods(order, fulfillment) ? [] : ["nothing_to_ship" as const]),
    ...(isAllRefunded(order, fulfillment) ? ["refunded" as const] : []),
    ...(overtaken ? ["overtaken" as const] : []),
  ];
}

/** The newest trouble of these kinds of a parcel, or of what is in none (null); over or not. */
export const troubleOf = (
  { troubles }: Planning,
  shipmentId: string | null,
  kinds: TroubleKind[],
): TroubleOfMessage | undefined =>
  troubles
    .filter((trouble) => trouble.shipmentId === shipmentId && kinds.includes(trouble.kind))
    .toSorted(
      (a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null) || compare(b.openedAt, a.openedAt),
    )[0];
