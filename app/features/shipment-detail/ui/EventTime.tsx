import { Moment } from "#app/ui/Moment.tsx";
import type { TimelineEntry } from "../shipment-detail.ts";

/** When it happened, on the clock of the place; of what was told by its day alone, the day alone. */
export function EventTime({
  entry,
}: {
  entry: Pick<TimelineEntry, "happenedAt" | "utcOffsetMinutes" | "timeKind">;
}) {
  const { happenedAt, utcOffsetMinutes, timeKind } = entry;
  return (
    <Moment
      at={happenedAt}
      offsetMinutes={utcOffsetMinutes}
      style={timeKind === "day" ? "date" : "dateTime"}
    />
  );
}
