import type { ParcelTraits, RulePlan, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { KeptEstimate, KeptTraits } from "./kept-estimate.ts";
import { keysOf, paceKeysOf, promiseKeysOf } from "./keys.ts";
import { carrierKeyOf, learnableFrom } from "./learnable.ts";
import type { HistogramPart, KeyChain, Outcome, Part } from "./learned.ts";
import type { OrderToEstimate, ShipmentToEstimate } from "./order-to-estimate.ts";
import { asAtCheckout } from "./promise-for.ts";
import { parcelsOfOrder, type Known } from "./parcels-of-order.ts";
import { whatHappened, type Happened } from "./what-happened.ts";

/** A parcel, or an order until it has parcels, with its way planned by the rules and what became of it. */
export type PlannedParcel = {
  order: OrderToEstimate;
  shipmentId: string;
  shipment: ShipmentToEstimate | null;
  traits: ParcelTraits;
  plan: RulePlan;
  promiseKeys: Record<Part, KeyChain>;
  kept: KeptTraits;
  happened: Happened;
  outcome: Outcome | null;
  /** The destination's. */
  zone: Zone;
};

/** What a shop's parcels are planned by. */
export type Planner = { rules: DeliveryRules; shop: ShopPlace; known: Known };

/** The order first, then its parcels; nothing for an order that needs no shipping. */
export function planParcels(order: OrderToEstimate, { rules, shop, known }: Planner): PlannedParcel[] {
  const { countryCode, provinceCode } = order.destination;
  const zone = zoneOfPlace(countryCode, provinceCode)?.zone ?? shop.zone;
  return parcelsOfOrder(order, known).map((parcel) => {
    const { shipmentId, shipment, traits } = parcel;
    const plan = planDays(rules, shop, traits);
    const promiseKeys = promiseKeysOf(planDays(rules, shop, asAtCheckout(traits)), traits.destination);
    const happened = whatHappened(parcel, plan, { destination: zone, shop: shop.zone });
    const kept = {
      keys: keysOf(plan, traits),
      paceKeys: paceKeysOf(plan, traits),
      window: plan.window,
      kind: plan.kind,
      handover: plan.handover,
    };
    const outcome = learnableFrom({ plan, traits, promiseKeys }, happened, {
      test: order.test,
      carrierName: shipment?.carrierName ?? null,
    });
    return { order, shipmentId, shipment, traits, plan, promiseKeys, kept, happened, outcome, zone };
  });
}

/** What an estimate says of its parcel whatever was told, believed or counted. */
export function factsOf(parcel: PlannedParcel) {
  const { order, plan, shipment, happened } = parcel;
  const { handedOverOn, deliveredOn, carrierOn, endedAs, seen } = happened;
  return {
    orderId: order.orderId,
    shipmentId: parcel.shipmentId,
    orderedOn: plan.orderedOn,
    startsOn: plan.startsOn,
    handedOverOn,
    deliveredOn,
    carrierOn,
    endedAs,
    seen,
    test: order.test,
    countryCode: order.destination.countryCode,
    provinceCode: order.destination.provinceCode,
    carrierName: shipment?.carrierName ?? null,
    methodName: order.shippingLine?.title ?? null,
    locationId: parcel.traits.locationId,
    traits: parcel.kept,
    outcome: parcel.outcome,
    zone: parcel.zone,
  } satisfies Partial<KeptEstimate>;
}

/** Names of all histograms that an estimate of this parcel reads. */
export const histogramsFor = ({ kept, shipment }: PlannedParcel): { part: HistogramPart; key: string }[] => [
  ...kept.keys.handling.map((key) => ({ part: "handling" as const, key })),
  ...kept.keys.transit.map((key) => ({ part: "transit" as const, key })),
  ...(shipment ? [{ part: "carrier_date" as const, key: carrierKeyOf(shipment.carrierName) }] : []),
];
