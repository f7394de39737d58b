import type { Meaning } from "#app/features/shipments/statuses.ts";
import type { CodeTable } from "../reading/code-table.ts";
import { says } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";
import { dhlMeaningOf } from "../dhl/statuses.ts";
import { fedexMeaningOf } from "../fedex/statuses.ts";
import { upsMeaningOf } from "../ups/statuses.ts";
import { uspsMeaningOf } from "../usps/statuses.ts";

const dhlCode =
  (service: string | null): CodeTable =>
  (code) =>
    dhlMeaningOf({ service, statusCode: null, status: code ?? null, description: null });

/** The old connector of DHL Paket passes on the "International Coded Events" that stand beside the codes of its tracking. */
const internationalEvent = tableOfGroups([
  [says("in_transit"), "LDTMV PCKDU SHRCU SRTED ULFMV"],
  [says("delivered"), "DLVRD"],
]);

const fedexCode: CodeTable = (code) =>
  fedexMeaningOf({ code: code ?? null, reasonCode: null, delayType: null, isDelayed: false });

/** The connector passes on three digits or the letters of a type; what other letters say, UPS tells only beside a type. */
const upsCode: CodeTable = (told) => {
  const code = told?.trim().toUpperCase() ?? "";
  if (/^\d{3}$/.test(code)) return upsMeaningOf({ type: null, code: null, statusCode: code });
  if (code === "OT" || code === "OF") return upsMeaningOf({ type: "I", code, statusCode: null });
  return upsMeaningOf({ type: code, code: null, statusCode: null });
};

const uspsCode: CodeTable = (code) => uspsMeaningOf({ code: code ?? null, name: null });

/** By connector, which is not always by carrier: "dhl_universal" is any of DHL's. */
const TABLES = new Map<string, CodeTable>([
  ["dhl_express", dhlCode("express")],
  ["mydhl", dhlCode("express")],
  ["dhl_parcel_de", dhlCode("parcel-de")],
  ["dpdhl", (code) => internationalEvent(code) ?? dhlCode("parcel-de")(code)],
  ["dhl_poland", dhlCode("parcel-pl")],
  ["dhl_universal", dhlCode(null)],
  ["fedex", fedexCode],
  ["fedex_ws", fedexCode],
  ["ups", upsCode],
  ["usps", uspsCode],
  ["usps_international", uspsCode],
]);

/** What a carrier's own code says, by our tables of that carrier; null where we have none, or it is not in it. */
export const meaningOfCarrierCode = (connector: string | null, code: string | null): Meaning | null =>
  (code && TABLES.get(connector ?? "")?.(code)) || null;
