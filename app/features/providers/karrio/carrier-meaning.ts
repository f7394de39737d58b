import type { Meaning } from "#app/features/shipments/statuses.ts";
import { tableOfGroups } from "../code-groups.ts";
import { says, type CodeTable } from "../code-table.ts";
import { fedexCode } from "../fedex/statuses.ts";
import { upsMeaningOf } from "../ups/statuses.ts";
import { uspsMeaningOf } from "../usps/statuses.ts";

/** Connectors for UPS pass on three digits or the letter of a type; what two letters say, UPS tells only beside a type. */
const upsCode: CodeTable = (code) => {
  const plain = code?.trim().toUpperCase() ?? "";
  if (/^\d{3}$/.test(plain)) return upsMeaningOf({ type: null, code: null, statusCode: plain });
  if (plain === "OT" || plain === "OF") return upsMeaningOf({ type: "I", code: plain, statusCode: null });
  return upsMeaningOf({ type: plain, code: null, statusCode: null });
};

/** DHL Express' "event codes". https://developer.dhl.com/api-reference/dhl-express-mydhl-api */
const dhlExpressCode = tableOfGroups([
  [says("in_transit"), "PU PL DF AF AR RR TR"],
  [says("in_transit", "customs"), "CR CI CU"],
  [says("out_for_delivery"), "WC"],
  [says("delivered"), "OK"],
  [says("returning"), "RT"],
]);

const TABLES: Readonly<Record<string, CodeTable>> = {
  "dhl-express": dhlExpressCode,
  fedex: fedexCode,
  ups: upsCode,
  usps: (code) => uspsMeaningOf({ code: code ?? null, name: null }),
};

/** What a carrier's own code says, by our tables of that carrier; null where we have none, or it is not in it. */
export const meaningOfCarrierCode = (carrierId: string | null, code: string | null): Meaning | null =>
  (carrierId !== null && Object.hasOwn(TABLES, carrierId) && TABLES[carrierId]?.(code)) || null;
