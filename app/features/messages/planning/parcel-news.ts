import type { MilestoneKind, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { daysAfter } from "#app/lib/day-number.ts";
import { localDayOf, momentOfDay } from "#app/lib/local-time.ts";
import { DAY_MS, type Instant } from "#app/lib/time.ts";
import type { ParcelOfMessage } from "../message-facts.ts";
import type { PlannedMoment } from "../moments.ts";
import { isOvertaken } from "./overtaking.ts";
import { aboutParcel, parcelsOf, reasonsAgainstParcel, type SentParcel } from "./parcels.ts";
import type { Planning } from "./planning.ts";
import type { Wish } from "./wish.ts";

type News = {
  moment: PlannedMoment;
  /** The first of these is it. */
  milestones: MilestoneKind[];
  freshDays: number;
  /** Where another parcel of the order is when the same may happen to it any minute. */
  mayFollowFrom: ShipmentStatus[];
};

const NEWS: News[] = [
  { moment: "in_transit", milestones: ["in_transit"], freshDays: 1, mayFollowFrom: ["pre_transit"] },
  {
    moment: "out_for_delivery",
    milestones: ["out_for_delivery"],
    freshDays: 1,
    mayFollowFrom: ["in_transit"],
  },
  {
    moment: "available_for_pickup",
    milestones: ["available_for_pickup"],
    freshDays: 5,
    mayFollowFrom: ["in_transit", "out_for_delivery"],
  },
  { moment: "attempted", milestones: ["attempted"], freshDays: 2, mayFollowFrom: ["out_for_delivery"] },
  { moment: "delivered", milestones: ["delivered"], freshDays: 2, mayFollowFrom: ["out_for_delivery"] },
  // On its way back or back already: either is the first that the shopper hears of it.
  { moment: "returned", milestones: ["returning", "returned"], freshDays: 7, mayFollowFrom: [] },
];

/** What carriers told of each parcel, once for each parcel and moment. */
export function wishParcelNews(planning: Planning): Wish[] {
  const parcels = parcelsOf(planning);
  return parcels.flatMap((sent) => [
    ...NEWS.flatMap((news) => wishNews(planning, sent, news, parcels)),
    ...wishSecondAttempt(planning, sent),
  ]);
}

function wishNews(planning: Planning, sent: SentParcel, news: News, all: SentParcel[]): Wish[] {
  const { parcel } = sent;
  const { moment } = news;
  const happenedAt = firstOf(parcel, news.milestones);
  if (happenedAt === null) return [];
  return [
    {
      dedupeKey: `${moment}:${parcel.shipmentId}`,
      moment,
      about: aboutParcel(sent, moment === "attempted" || moment === "returned" ? parcel.reason : undefined),
      happenedAt,
      against: reasonsAgainstParcel(planning, sent, isOvertaken(moment, parcel.status)),
      freshMs: news.freshDays * DAY_MS,
      // "Today" is not true tomorrow.
      uselessAt: moment === "out_for_delivery" ? endOfDay(happenedAt, planning) : null,
      group: moment,
      mayFollow: all.some((other) => other !== sent && news.mayFollowFrom.includes(other.parcel.status)),
    },
  ];
}

/** A carrier that comes again on another day and fails again is told once more, but not a third time. */
function wishSecondAttempt(planning: Planning, sent: SentParcel): Wish[] {
  const { parcel } = sent;
  const first = firstOf(parcel, ["attempted"]);
  const again = planning.troubles.find(
    (trouble) => trouble.kind === "attempted" && trouble.shipmentId === parcel.shipmentId,
  );
  if (first === null || !again) return [];
  if (localDayOf(again.since, planning.zone) <= localDayOf(first, planning.zone)) return [];
  return [
    {
      dedupeKey: `attempted:${parcel.shipmentId}:2`,
      moment: "attempted",
      about: aboutParcel(sent, parcel.reason),
      happenedAt: again.since,
      against: reasonsAgainstParcel(planning, sent, isOvertaken("attempted", parcel.status)),
      freshMs: 2 * DAY_MS,
      group: "attempted",
      mayFollow: false,
    },
  ];
}

const firstOf = ({ milestones }: ParcelOfMessage, kinds: MilestoneKind[]): Instant | null =>
  milestones.find(({ kind }) => kinds.includes(kind))?.at ?? null;

const endOfDay = (at: Instant, { zone }: Planning): Instant =>
  momentOfDay(zone, daysAfter(localDayOf(at, zone), 1), 0);
