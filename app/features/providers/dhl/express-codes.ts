import { says, saysWhy } from "../code-table.ts";
import { tableOfGroups } from "../code-groups.ts";

/**
 * Checkpoints of DHL Express: `status` in the unified API, `typeCode` in MyDHL, `EventCode` in the XML before.
 * https://developer.dhl.com/api-reference/shipment-tracking#get-started-section/status-codes
 */
export const expressCode = tableOfGroups([
  [says("pre_transit"), "104"],
  [says("in_transit"), "102 AD AF AR BR CR DF FD PL PU PY RR SA SC SM TP TR"],
  [says("in_transit", "customs"), "BN IC"],
  [says("in_transit", "customs", "delayed"), "CD UD"],
  [says("in_transit", "delayed"), "MC MD MS"],
  [says("out_for_delivery"), "WC"],
  [says("available_for_pickup"), "CC"],
  [saysWhy("attempted", "not_home"), "NH"],
  [saysWhy("attempted", "closed"), "CA"],
  [says("attempted"), "ND"],
  [saysWhy("exception", "address"), "BA CM"],
  [saysWhy("exception", "refused"), "RD"],
  [saysWhy("exception", "payment", "action_required"), "HP"],
  [saysWhy("exception", "other"), "DS PD"],
  [says("exception"), "103 CS OH SS"],
  [says("delivered"), "101 OK"],
  [saysWhy("delivered", "damaged"), "DD"],
  [says("returned"), "RT"],
]);
