import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";
import { uspsEventName } from "./event-names.ts";

/**
 * "USPS Domestic Tracking Scan Events": Publication 199, appendix G-4, with the older names of the same codes.
 * https://postalpro.usps.com/pub199
 */
const byCode = tableOfGroups([
  [says("pre_transit"), "GX MA NP 89"],
  [says("in_transit"), "03 06 07 10 17 19 41 42 43 80 81 82 83 A1 AD DX EF NT OA PA PC SF T1 TL TM UA"],
  [says("in_transit", "delayed"), "08 15 71"],
  [says("out_for_delivery"), "OF"],
  [says("available_for_pickup"), "14 16"],
  [saysWhy("attempted", "not_home"), "02 52 56"],
  [saysWhy("attempted", "closed"), "51"],
  [saysWhy("attempted", "no_access"), "30 53 54 55"],
  [says("delivered"), "01"],
  [saysWhy("exception", "refused"), "04"],
  [saysWhy("exception", "address"), "05"],
  [saysWhy("exception", "lost"), "11"],
  [says("exception"), "44"],
  [says("returning"), "09 28 29"],
  [saysWhy("returning", "address"), "21 22 23 24 25 26"],
  [saysWhy("returning", "unclaimed"), "27 31"],
]);

/**
 * What a scan says: its code, refined by its documented name, which tells a delivery to the addressee from one back to the
 * sender or to an agent, whose code is the same. A name alone counts where codes are missing, as in older answers. Null
 * when neither is documented.
 */
export function uspsMeaningOf({ code, name }: { code: string | null; name: string | null }): Meaning | null {
  const coded = byCode(code);
  const named = uspsEventName(name);
  if (!coded) return named;
  const isRefined = coded.status === "delivered" && named !== null;
  return isRefined ? named : coded;
}
