import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy, tableOf, type CodeTable } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";
import { upsExceptionCode } from "./exception-codes.ts";
import { upsStatusCode } from "./status-codes.ts";

/** How UPS writes one status: a type, two characters beside it, and in the newer interfaces three digits more. */
export type UpsCodes = { type: string | null; code: string | null; statusCode: string | null };

/**
 * "Package Activity Types", with those of the retired XML Tracking guide (P, MP, RS).
 * https://developer.ups.com/api/reference/tracking/appendix
 */
const byType = tableOf({
  D: says("delivered"),
  I: says("in_transit"),
  P: says("in_transit"),
  M: says("pre_transit"),
  MP: says("pre_transit"),
  MV: says("cancelled"),
  X: says("exception"),
  RS: says("returning"),
  DO: says("in_transit"),
  DD: says("in_transit"),
  W: says("in_transit"),
  NA: says("unknown"),
  U: says("unknown"),
});

/** "Movement Scans": two characters beside the types I and P. Those missing say no more than their type. */
const movementCode = tableOfGroups([
  [says("out_for_delivery"), "OF OT YF YI"],
  [says("pre_transit"), "OC PL SP VP"],
]);

/** "Manifest Codes": beside the type M. */
const manifestCode = tableOfGroups([[says("cancelled"), "VP"]]);

/** "Delivery Codes" that are no delivery to the reader though their type is D. */
const deliveryCode = tableOfGroups([
  [says("available_for_pickup"), "1N 2Q 5F EP I5 P0 PC ZP ZQ"],
  [says("delivered", "picked_up_by_customer"), "2W A0 FT PP"],
  [says("returned"), "B0"],
  [says("in_transit"), "4X 8Q 9E F1 F7 OD VS YH"],
  [says("out_for_delivery"), "2K 7K OF OT"],
  [saysWhy("attempted", "not_home"), "CI EA"],
]);

/** What the two characters beside a type mean; the same two mean other things beside another. */
const CODES_OF_TYPE = new Map<string, CodeTable>([
  ["D", deliveryCode],
  ["I", movementCode],
  ["P", movementCode],
  ["M", manifestCode],
  ["X", upsExceptionCode],
]);

/**
 * What an activity says, null when nothing in it is documented. The three digits know most; but only the type D may say
 * "delivered", and trouble is no label or delivery whatever digits stand beside it.
 */
export function upsMeaningOf(codes: UpsCodes): Meaning | null {
  const type = byType(codes.type);
  const code = CODES_OF_TYPE.get(codes.type ?? "")?.(codes.code) ?? null;
  const digits = upsStatusCode(codes.statusCode);
  if (!type && !digits) return null;
  const coarse = code ?? type ?? says("unknown");
  if (!digits) return coarse;
  // Digits that say "delivered" do not know of access points and lockers; the two characters do.
  const isKnownBetter = digits.status === "delivered" && code !== null;
  const status =
    digits.status !== null && !isKnownBetter && agrees(digits.status, codes.type)
      ? digits.status
      : coarse.status;
  return {
    status,
    flags: [...new Set([...digits.flags, ...(coarse.status === status ? coarse.flags : [])])],
    reason: digits.reason ?? (tellsWhy(status) ? (code?.reason ?? null) : null),
  };
}

const tellsWhy = (status: Meaning["status"]): boolean => status === "exception" || status === "attempted";

function agrees(status: Meaning["status"], type: string | null): boolean {
  if (status === "delivered") return type === "D";
  return status !== "pre_transit" || (type !== "X" && type !== "D");
}
