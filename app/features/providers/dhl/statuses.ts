import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, tableOf } from "../reading/code-table.ts";
import { dhlService } from "./services.ts";

/** The five codes that all of DHL's companies have. https://developer.dhl.com/api-reference/shipment-tracking */
const coarseCode = tableOf({
  "pre-transit": says("pre_transit"),
  transit: says("in_transit"),
  delivered: says("delivered"),
  failure: says("exception"),
  unknown: says("unknown"),
});

export type DhlCodes = {
  service: string | null;
  /** One of the five. */
  statusCode: string | null;
  /** A code of the service's own, or a sentence. */
  status: string | null;
  description: string | null;
};

/**
 * What a status says, null when neither of its codes is documented. Where the service's own code is missing, the text may
 * tell where in "transit" the parcel is, and of a "delivered" one that it waits in a shop: never that it was delivered.
 */
export function dhlMeaningOf({ service, statusCode, status, description }: DhlCodes): Meaning | null {
  const own = dhlService(service).codes?.(status) ?? null;
  const coarse = coarseCode(statusCode ?? status);
  if (own) return own.status === "delivered" && coarse?.status !== "delivered" && coarse ? coarse : own;
  if (!coarse) return null;
  return (
    (coarse.status === "in_transit" || coarse.status === "delivered"
      ? textRefines(`${status ?? ""} ${description ?? ""}`, coarse.status)
      : null) ?? coarse
  );
}

const WAITS_FOR_PICK_UP =
  /\b(?:ready|available|waiting|awaiting|held) (?:for|to be) (?:pick[- ]?up|collect\w*)|\bawaiting (?:pick[- ]?up|collection)|zur Abholung (?:bereit|hinterlegt)|liegt .*zur Abholung/i;
const ON_THE_LAST_WAY =
  /\bout for delivery\b|\bwith (?:the )?delivery courier\b|\bloaded (?:on|in)to the delivery vehicle\b|in das Zustellfahrzeug geladen/i;
const NOT_YET = /\b(?:not|soon|will be)\b|nicht|wird/i;

function textRefines(text: string, coarse: "in_transit" | "delivered"): Meaning | null {
  if (NOT_YET.test(text)) return null;
  if (WAITS_FOR_PICK_UP.test(text)) return says("available_for_pickup");
  return coarse === "in_transit" && ON_THE_LAST_WAY.test(text) ? says("out_for_delivery") : null;
}
