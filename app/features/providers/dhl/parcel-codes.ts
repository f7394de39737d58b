import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";

/**
 * What DHL's parcel services say beyond the five coarse codes, which always stand beside: a code that says no more than
 * those is not here. https://developer.dhl.com/api-reference/shipment-tracking#get-started-section/status-codes
 */

/** "parcel-de": DHL Paket. */
export const paketCode = tableOfGroups([
  [says("pre_transit"), "VA AN"],
  [says("in_transit"), "AA AE EE ES NB"],
  [says("in_transit", "customs"), "ZO"],
  [says("out_for_delivery"), "PO"],
  [says("available_for_pickup"), "LA ZF"],
  [says("attempted"), "ZN"],
  [says("exception"), "BV"],
  [says("delivered"), "ZU"],
  // Money of a cash on delivery on its way to the sender: the parcel itself has long arrived.
  [says("unknown"), "GT"],
]);

/** "parcel-pl". */
export const parcelPolandCode = tableOfGroups([
  [says("in_transit", "customs"), "EDB EXA SEC"],
  [says("out_for_delivery"), "LK"],
  [
    says("available_for_pickup"),
    "DOR_SP OWL OWL_KP OWL_ONO OWL_PS_KP OWL_PS_ONO OWL_SP_KP OWL_SP_ONO SP_DSP SP_KP SP_PA",
  ],
  [saysWhy("attempted", "not_home"), "AWI AWI_DP2 AWI_NSP AWI_ONU AWI_SAS"],
  [saysWhy("attempted", "no_access"), "AWI_OZ"],
  [says("attempted"), "SP_CAP ZWW ZWW_NSP"],
  [saysWhy("exception", "address"), "AN AN_BO AN_RA AN_SAS"],
  [saysWhy("exception", "payment", "action_required"), "BRG BRG_SAS"],
  [
    saysWhy("exception", "refused"),
    "OP OP_BWER OP_COD OP_DUB OP_OTH OP_PLA OP_PNK OP_REZ OP_ROD OP_SAS OP_TNZ OP_UMO OP_USK OP_USP",
  ],
  [says("exception"), "CC PNK SP_ZAM"],
  [says("delivered"), "DOR DOR_LOK DOR_OTH DOR_RDZ DOR_SAS"],
  [says("delivered", "picked_up_by_customer"), "DOR_OWL PPDOR SP_DOR"],
  [
    says("returning"),
    "AWI_CZAS OP_DO OP_DOK REZ SP_KZW SP_OP SP_TO SP_ZWR ZWR ZWR_AN ZWR_OP ZWR_WER ZWR_ZB ZWR_ZT",
  ],
  [says("returned"), "ZWN"],
]);

/** "freight". */
export const freightCode = tableOfGroups([
  [says("pre_transit"), "ACT-2 64-0 48-0 15-501 31-139"],
  [says("in_transit", "customs"), "20-126"],
  [saysWhy("in_transit", "weather", "delayed"), "20-266"],
  [says("in_transit", "delayed"), "20-354 20-270"],
  [says("out_for_delivery"), "24-501 24-628 361-139"],
  [says("available_for_pickup"), "20-13"],
  [saysWhy("attempted", "closed"), "20-211"],
  [saysWhy("attempted", "not_home"), "56-211"],
  [saysWhy("attempted", "address"), "20-234"],
  [saysWhy("exception", "refused"), "56-241 56-284 56-292 56-611"],
  [saysWhy("exception", "payment", "action_required"), "20-296"],
  [says("delivered"), "21-0 21-23 21-234 21-600 24-600"],
  [says("cancelled"), "7-0"],
  [says("returning"), "56-222"],
]);

/** "svb": letters and small goods of Deutsche Post. */
export const postCode = tableOfGroups([
  [says("in_transit", "customs"), "HANDOVER_CUSTOMS HELD_BY_CUSTOMS IP_CUSTOMS"],
  [says("out_for_delivery"), "IN_DELIVERY"],
  [says("available_for_pickup"), "NOTIFIED NOTIFIED_KEY_ACCOUNT NOTIFIED_PACKSTATION NOTIFIED_PO_BOX"],
  [says("attempted"), "DELIVERY_ATTEMPTED"],
  [says("returning"), "SENT_BACK SENT_BACK_ABROAD"],
  [says("returned"), "RETURNED_TO_SENDER"],
]);
