import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";

/**
 * Checkpoints of DHL Express: `status` in the unified API, `typeCode` in MyDHL, `EventCode` in the XML before, which
 * had some that are no more. https://developer.dhl.com/api-reference/shipment-tracking#get-started-section/status-codes
 */
export const expressCode = tableOfGroups([
  [says("pre_transit"), "104 DU EM SD"],
  [
    says("in_transit"),
    "102 AD AF AR BR CI CR CU DF FD HI HN HO LV PL PO PU PY RR RW SA SC SM ST TI TP TR TT UV",
  ],
  [says("in_transit", "customs"), "BL BN DI ES IC SI"],
  [says("in_transit", "customs", "delayed"), "CD UD"],
  [says("in_transit", "delayed"), "IR MC MD MS NA TD"],
  [says("out_for_delivery"), "WC"],
  [says("available_for_pickup"), "CC"],
  [saysWhy("attempted", "not_home"), "NH"],
  [saysWhy("attempted", "closed"), "CA"],
  [says("attempted"), "ND"],
  [saysWhy("exception", "address"), "BA CM"],
  [saysWhy("exception", "refused"), "RD"],
  [saysWhy("exception", "payment", "action_required"), "HP"],
  [saysWhy("exception", "damaged"), "DM"],
  [saysWhy("exception", "other"), "DP DS PD"],
  [says("exception"), "103 CS OH SS"],
  [says("delivered"), "101 OK"],
  [saysWhy("delivered", "damaged"), "DD"],
  [says("returned"), "RT"],
  // A picture of the papers: nothing has happened to the parcel.
  [says("unknown"), "IA"],
]);
