import type { ExceptionReason } from "#app/features/shipments/shipment.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";

/**
 * "Tracking Status Codes": types of scans, and codes of the summary (`code`, `derivedCode`), which adds a few of its own
 * (IN, RL). https://developer.fedex.com/api/en-us/guides/api-reference.html#trackingstatuscodes
 */
const fedexCode = tableOfGroups([
  [says("pre_transit"), "OC IN OX AP EP DS DR RP LP RG RD"],
  [says("pre_transit", "delayed"), "PD"],
  [says("cancelled"), "CA"],
  [
    says("in_transit"),
    "AA AC AE AF AO AR AX CC CH DP EA EO FD IP IT IX LO OF OW PF PL PM PU PX RC RM RR SF SP TR",
  ],
  [says("in_transit", "customs"), "CP"],
  [says("in_transit", "customs", "delayed"), "CD"],
  [says("in_transit", "delayed"), "DD DY RL"],
  [says("out_for_delivery"), "OD AD ED"],
  [says("available_for_pickup"), "HL HP"],
  [says("exception"), "DE SE"],
  [says("delivered"), "DL"],
  [says("returning"), "RS"],
]);

/** Reasons beside an exception. FedEx's networks number them differently: two digits are Express, three are Ground. */
const exceptionReason = tableOfGroups([
  [saysWhy("attempted", "not_home"), "08 007"],
  [saysWhy("attempted", "closed"), "004"],
  [saysWhy("attempted", "no_access"), "05 001"],
  [saysWhy("attempted", "payment"), "93"],
  [saysWhy("exception", "address"), "03 002 003"],
  [saysWhy("exception", "refused"), "07 006 030"],
  [saysWhy("exception", "damaged"), "10"],
  [saysWhy("exception", "closed"), "15 011"],
  [saysWhy("exception", "no_access"), "083"],
  [saysWhy("exception", "weather", "delayed"), "082"],
]);

/** Of Ground's deliveries those that are none to the addressee: handed to the post office or a partner, or back home. */
const deliveryReason = tableOfGroups([
  [says("in_transit"), "025 028"],
  [says("returned"), "026"],
]);

const byReason = (meaning: Meaning, why: string | null): Meaning => {
  if (meaning.status === "exception") return exceptionReason(why) ?? meaning;
  return meaning.status === "delivered" ? (deliveryReason(why) ?? meaning) : meaning;
};

/** Why FedEx thinks that it is late: `delayDetail.type`. */
const DELAY_REASONS: Readonly<Record<string, ExceptionReason>> = { WEATHER: "weather" };

export type FedexCodes = {
  code: string | null;
  reasonCode: string | null;
  delayType: string | null;
  isDelayed: boolean;
};

/** What a scan or a summary says; null when its code is not documented. */
export function fedexMeaningOf({ code, reasonCode: why, delayType, isDelayed }: FedexCodes): Meaning | null {
  const meaning = fedexCode(code);
  if (!meaning) return null;
  const told = byReason(meaning, why);
  const isLate = isDelayed && told.status !== "delivered" && told.status !== "returned";
  return {
    status: told.status,
    flags: isLate ? [...new Set([...told.flags, "delayed" as const])] : told.flags,
    reason: told.reason ?? DELAY_REASONS[delayType ?? ""] ?? null,
  };
}

/** The summary, from the first code that is documented. */
export function fedexSummaryOf(
  codes: readonly (string | null)[],
  why: string | null,
): Meaning["status"] | null {
  const meaning = codes.map(fedexCode).find((known) => known !== null);
  return meaning ? byReason(meaning, why).status : null;
}
