import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import { isFinal } from "#app/features/shipments/statuses.ts";
import type { MilestoneKind } from "#app/features/shipments/shipment.ts";
import { isOvertaken } from "./overtaking.ts";
import { aboutParcel, parcelsOf, reasonsAgainstParcel, troubleOf, type SentParcel } from "./parcels.ts";
import { isTold, type Planning } from "./planning.ts";
import type { Wish } from "./wish.ts";

/** "No news for a while", once for each parcel, as long as it stands still. */
export function wishStalled(planning: Planning): Wish[] {
  return parcelsOf(planning).flatMap((sent): Wish[] => {
    const { parcel } = sent;
    const trouble = troubleOf(planning, parcel.shipmentId, ["stalled"]);
    if (!trouble || trouble.endedAt !== null) return [];
    return [
      {
        dedupeKey: `stalled:${parcel.shipmentId}`,
        moment: "stalled",
        about: aboutParcel(sent),
        happenedAt: trouble.openedAt,
        against: reasonsAgainstParcel(planning, sent, isOvertaken("stalled", parcel.status)),
        freshMs: 3 * DAY_MS,
        group: "stalled",
        mayFollow: false,
      },
    ];
  });
}

/** Carriers often name the reason some scans after the problem: a second mail about it waits so long. */
const LATELY_MS = DAY_MS;

/** "There is a problem", once for each parcel and reason. What a person has ended as resolved is not told any more. */
export function wishException(planning: Planning): Wish[] {
  return parcelsOf(planning).flatMap((sent): Wish[] => {
    const { parcel } = sent;
    const isWrong =
      parcel.status === "exception" || (parcel.flags.includes("action_required") && !isFinal(parcel.status));
    const trouble = troubleOf(planning, parcel.shipmentId, ["exception", "action_required"]);
    const happenedAt = trouble?.since ?? milestoneOf(sent, "exception");
    if (!isWrong || !happenedAt) return [];
    const reason = parcel.reason ?? "other";
    const isUntold = planning.shop.messageSettings.untoldReasons.includes(reason);
    return [
      {
        dedupeKey: `exception:${parcel.shipmentId}:${reason}`,
        moment: "exception",
        about: aboutParcel(sent, reason),
        happenedAt,
        against: [
          ...(isUntold ? (["switched_off"] as const) : []),
          ...(trouble?.endedAs === "resolved" ? (["passed"] as const) : []),
          ...reasonsAgainstParcel(planning, sent, isOvertaken("exception", parcel.status)),
        ],
        freshMs: 3 * DAY_MS,
        notBefore: lastToldUntil(planning, parcel.shipmentId),
        group: `exception:${reason}`,
        mayFollow: false,
      },
    ];
  });
}

function lastToldUntil({ existing }: Planning, shipmentId: string): Instant | null {
  const told = existing
    .filter((row) => row.moment === "exception" && isTold(row) && row.about.shipmentIds.includes(shipmentId))
    .map((row) => row.sentAt ?? row.sendAt)
    .toSorted()
    .at(-1);
  return told ? addMs(told, LATELY_MS) : null;
}

const milestoneOf = ({ parcel }: SentParcel, wanted: MilestoneKind): Instant | null =>
  parcel.milestones.find(({ kind }) => kind === wanted)?.at ?? null;
