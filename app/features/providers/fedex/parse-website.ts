import { z } from "zod";
import { mayList, mayText } from "#app/lib/loose-fields.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { isObject, objectsIn, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { placeOfText } from "../reading/place-text.ts";
import { bareFedexUpdate, toFedexEvent } from "./scan.ts";
import { fedexSummaryOf } from "./statuses.ts";

const packageSchema = z.object({
  trackingNbr: mayText,
  keyStatusCD: mayText,
  estDeliveryDt: mayText,
  actDeliveryDt: mayText,
  scanEventList: mayList(
    z.object({
      date: mayText,
      time: mayText,
      gmtOffset: mayText,
      status: mayText,
      statusCD: mayText,
      scanLocation: mayText,
      scanDetails: mayText,
    }),
  ),
});

/** The parcels in what FedEx's website asked before there was a JSON API; null when it is something else. */
export function fedexPackagesIn(answer: JsonObject): JsonObject[] | null {
  const response = answer["TrackPackagesResponse"];
  return isObject(response) ? objectsIn(response["packageList"]) : null;
}

export function toWebsiteUpdate(told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const { trackingNbr, keyStatusCD, estDeliveryDt, actDeliveryDt, scanEventList } = packageSchema.parse(told);
  if (!trackingNbr) return null;
  return withReturnHome({
    ...bareFedexUpdate(trackingNbr),
    status: fedexSummaryOf([keyStatusCD], null),
    events: scanEventList.flatMap(({ date, time, gmtOffset, ...scan }) => {
      const place = placeOfText(scan.scanLocation);
      const event = toFedexEvent(
        {
          code: scan.statusCD,
          reasonCode: null,
          delayType: null,
          isDelayed: false,
          timestamp: time ? `${date}T${time}${gmtOffset ?? ""}` : date,
          description: scan.status,
          reason: scan.scanDetails,
          city: place?.city ?? null,
          province: place?.province ?? null,
          country: place?.country ?? null,
        },
        unknownCodes,
      );
      return event ?? [];
    }),
    estimate: actDeliveryDt ? null : estimateBetween(estDeliveryDt),
  });
}
