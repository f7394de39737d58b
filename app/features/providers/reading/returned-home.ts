import { parseInstant } from "#app/lib/time.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";

/**
 * Carriers deliver a returned parcel to its sender with the same code as any delivery. So a delivery after the parcel has
 * turned back is the end of the way home, for the summary, too.
 */
export function withReturnHome(update: TrackingUpdate): TrackingUpdate {
  const events = homeward(update.events);
  const isHome = events.some(({ status }) => status === "returned");
  const hasArrived = events.some(({ status }) => status === "delivered");
  const status = update.status === "delivered" && isHome && !hasArrived ? "returned" : update.status;
  return { ...update, events, status };
}

function homeward(events: readonly ToldEvent[]): ToldEvent[] {
  const turnedAt = events
    .filter(({ status }) => status === "returning")
    .map(({ time }) => sortTextOf(time))
    .sort()[0];
  if (turnedAt === undefined) return [...events];
  return events.map((event) =>
    event.status === "delivered" && sortTextOf(event.time) > turnedAt
      ? { ...event, status: "returned", flags: [], reason: null }
      : event,
  );
}

/** Within one telling all times are told alike, so wall clocks may stand in for instants. */
const sortTextOf = ({ at, local }: ToldTime): string => at ?? parseInstant(`${local}Z`) ?? "";
