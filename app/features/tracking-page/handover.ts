import { formatDay } from "#app/lib/format-date.ts";
import { addDays, type CalendarDate } from "#app/lib/time.ts";
import { dayOf, nameDay, type Reader } from "./reader.ts";
import type { TrackedOrder } from "./view.ts";

/** How an order that nothing has left of stands with the day on which its carrier should have it. */
export type Handover =
  | { kind: "unknown" }
  /** Its shopper comes for it: no carrier takes it. */
  | { kind: "pickup" }
  | { kind: "ahead"; by: CalendarDate }
  /** That day is over, and nothing has been sent. */
  | { kind: "late"; by: CalendarDate };

/** A day late happens: packing, or a carrier that did not come. */
const PATIENCE_DAYS = 2;

export function handoverOf({ outlooks }: TrackedOrder, { today }: Reader): Handover {
  const outlook = outlooks.get("");
  if (outlook?.kind === "pickup") return { kind: "pickup" };
  const by = outlook?.handoverBy;
  if (!by) return { kind: "unknown" };
  return { kind: by < today ? "late" : "ahead", by };
}

/** What there is to know and to do before anything has left: until when it will be handed over, and when to worry. */
export function handoverAdvice(handover: Handover, reader: Reader): string[] {
  const { say, locale, today } = reader;
  switch (handover.kind) {
    case "unknown":
      return [say("advice.preparing")];
    case "pickup":
      return [say("advice.preparingPickup")];
    case "ahead":
      return [say("advice.handoverBy", nameDay(handover.by, reader)), say("advice.preparing")];
    case "late": {
      const date = formatDay(handover.by, locale, today);
      const worryOn = addDays(handover.by, PATIENCE_DAYS);
      return [
        say("advice.handoverLate", { date }),
        worryOn > today
          ? say("advice.worryOn", { date: formatDay(worryOn, locale, today) })
          : say("advice.worryNow"),
      ];
    }
  }
}

/** Ordered today and not late: there is nothing to tell yet but that the order is there. */
export const isJustReceived = ({ placedAt }: TrackedOrder, reader: Reader): boolean =>
  placedAt !== null && dayOf(placedAt, reader) === reader.today;
