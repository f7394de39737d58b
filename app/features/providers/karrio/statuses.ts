import type { ExceptionReason, ShipmentFlag } from "#app/features/shipments/shipment.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, tableOf } from "../reading/code-table.ts";

/**
 * Karrio's statuses of trackers and, in newer servers, of events. "return_to_sender" is the way home; nothing tells its end.
 * https://docs.karrio.io/reference/api/trackers
 */
export const meaningOfStatus = tableOf({
  pending: says("pre_transit"),
  unknown: says("unknown"),
  on_hold: says("exception"),
  cancelled: says("cancelled"),
  picked_up: says("in_transit"),
  in_transit: says("in_transit"),
  delivery_delayed: says("in_transit", "delayed"),
  out_for_delivery: says("out_for_delivery"),
  ready_for_pickup: says("available_for_pickup"),
  delivery_failed: says("attempted"),
  delivered: says("delivered"),
  return_to_sender: says("returning"),
  return_initiated: says("returning"),
});

type Incident = { reason: ExceptionReason | null; flags: ShipmentFlag[] };
const incident = (reason: ExceptionReason | null, ...flags: ShipmentFlag[]): Incident => ({ reason, flags });

/** Karrio's reasons of incidents, and the older spellings of some. They say why, beside a status; they are no status. */
const INCIDENTS = new Map<string, Incident>(
  Object.entries({
    carrier_damaged_parcel: incident("damaged"),
    carrier_sorting_error: incident("other", "delayed"),
    carrier_address_not_found: incident("address"),
    carrier_parcel_lost: incident("lost"),
    carrier_not_enough_time: incident("other", "delayed"),
    carrier_not_enough_time_in_timeslot: incident("other", "delayed"),
    carrier_vehicle_issue: incident("other", "delayed"),
    carrier_capacity_exceeded: incident("other", "delayed"),
    carrier_mechanical_delay: incident("other", "delayed"),
    carrier_delay: incident("other", "delayed"),
    retailer_cancelled: incident("other"),
    retailer_incorrect_data: incident("address"),
    retailer_not_ready: incident("other"),
    retailer_incorrect_parcel: incident("other"),
    retailer_incorrect_dimensions: incident("other"),
    retailer_packaging_issue: incident("other"),
    consignee_refused: incident("refused"),
    consignee_refused_at_door: incident("refused"),
    consignee_business_closed: incident("closed"),
    consignee_company_closed: incident("closed"),
    consignee_not_available: incident("not_home"),
    consignee_not_delivered: incident("other"),
    consignee_not_home: incident("not_home"),
    consignee_customer_not_home: incident("not_home"),
    consignee_cancelled: incident("refused"),
    consignee_cancelled_by_customer: incident("refused"),
    consignee_verification_failed: incident("id_check", "action_required"),
    consignee_incorrect_address: incident("address", "action_required"),
    consignee_access_restricted: incident("no_access"),
    consignee_safe_place_unavailable: incident("no_access"),
    consignee_safe_place_not_available: incident("no_access"),
    customs_delay: incident(null, "customs", "delayed"),
    customs_clearance_delay: incident(null, "customs", "delayed"),
    customs_documentation: incident(null, "customs", "action_required"),
    customs_documentation_required: incident(null, "customs", "action_required"),
    customs_duties_unpaid: incident("customs_fee", "customs", "action_required"),
    customs_prohibited: incident("other", "customs"),
    customs_prohibited_items: incident("other", "customs"),
    customs_inspection: incident(null, "customs"),
    customs_inspection_required: incident(null, "customs"),
    weather_delay: incident("weather", "delayed"),
    natural_disaster: incident("weather", "delayed"),
    force_majeure: incident("other", "delayed"),
    parcel_being_researched: incident("lost"),
    security_issue: incident("other"),
    regulatory_hold: incident("other"),
    delivery_exception_hold: incident(null),
    delivery_exception_undeliverable: incident("other"),
    delivery_exception_cancelled: incident("other"),
    delivery_exception_redelivery: incident(null),
    delivery_exception_delayed: incident(null, "delayed"),
    delivery_exception_action_required: incident(null, "action_required"),
    delivery_exception_incomplete_data: incident("address"),
    delivery_delayed: incident(null, "delayed"),
    return_by_agreement: incident(null),
    return_destroyed: incident("damaged"),
    unknown: incident(null),
  }),
);

/** Null when the table does not have the reason. */
export const incidentOf = (reason: string | null): Incident | null =>
  INCIDENTS.get(reason?.trim().toLowerCase() ?? "") ?? null;

/** A parcel that arrived has no trouble any more, whatever the reason beside it. */
export function withIncident(meaning: Meaning, told: Incident | null): Meaning {
  if (!told || meaning.status === "delivered") return meaning;
  const flags = [...new Set([...meaning.flags, ...told.flags])];
  return { status: meaning.status, flags, reason: told.reason ?? meaning.reason };
}
