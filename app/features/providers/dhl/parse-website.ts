import { z } from "zod";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { monthOf } from "../reading/month-names.ts";
import type { JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, dhlTime, toDhlEvent } from "./event.ts";
import { expressCode } from "./express-codes.ts";

const resultSchema = z.object({
  id: mayText,
  delivery: maySection(z.object({ code: mayText, status: mayText })),
  checkpoints: mayList(z.object({ description: mayText, date: mayText, time: mayText, location: mayText })),
});

/** A result of what DHL's website asked before there was an API. It names the checkpoints without their codes. */
export function toWebsiteUpdate(result: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const { id, delivery, checkpoints } = resultSchema.parse(result);
  if (!id) return null;
  // The code says 101 of parcels on their way, too: only with this word they have arrived.
  const hasArrived = delivery?.code === "101" && delivery.status === "delivered";
  const events = checkpoints.flatMap(({ description, date, time, location }) => {
    const text = description?.replace(/\s+/g, " ").trim() ?? null;
    const told = toDhlEvent(
      {
        time: dhlTime(dayOf(date), time, null),
        code: null,
        meaning: meaningOfName(text, hasArrived),
        text,
        city: location?.trim() ?? null,
        country: null,
      },
      unknownCodes,
    );
    return told ?? [];
  });
  return withReturnHome({
    ...bareDhlUpdate(id, "dhl-express"),
    carrierCode: "express",
    status: hasArrived ? "delivered" : null,
    events,
  });
}

/** How DHL Express names its checkpoints, and their codes; the place follows the name. */
const NAMES: readonly (readonly [name: string, code: string])[] = [
  ["With delivery courier", "WC"],
  ["Shipment picked up", "PU"],
  ["Arrived at Sort Facility", "AF"],
  ["Arrived at Delivery Facility", "AR"],
  ["Departed Facility", "DF"],
  ["Processed at", "PL"],
  ["Transferred through", "TR"],
  ["Clearance processing complete", "CR"],
  ["Customs status updated", "RR"],
];

function meaningOfName(text: string | null, hasArrived: boolean): Meaning | null {
  if (text === null) return null;
  if (text.startsWith("Delivered - Signed for by")) return hasArrived ? expressCode("OK") : null;
  const code = NAMES.find(([name]) => text.startsWith(name))?.[1];
  return code === undefined ? null : expressCode(code);
}

/** "2017-05-26" for "Friday, May 26, 2017 ". */
function dayOf(date: string | null): string | null {
  const match = /^(?:[A-Z][a-z]+, )?([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(date?.trim() ?? "");
  const month = monthOf(match?.[1] ?? "");
  return match && month ? `${match[3]}-${month}-${(match[2] ?? "").padStart(2, "0")}` : null;
}
