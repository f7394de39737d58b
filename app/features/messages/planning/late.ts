import type { Outlook } from "#app/features/estimates/outlook.ts";
import { addDays, addMs, DAY_MS, startOfDayIn, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { MessageAbout, SkipReason } from "../message.ts";
import { isOvertaken } from "./overtaking.ts";
import { aboutParcel, parcelsOf, reasonsAgainstParcel, troubleOf } from "./parcels.ts";
import { isTold, type Planning } from "./planning.ts";
import { WHOLE_ORDER, type Wish } from "./wish.ts";

/** A date that moves from morning to morning is told again only after so long. */
const LATELY_MS = 2 * DAY_MS;

/** What may be late: a parcel, or what is in none yet. */
type Subject = {
  /** In keys: the shipment, or "order:<id>". */
  subjectId: string;
  shipmentId: string | null;
  about: MessageAbout;
  outlook: Outlook | null;
  against: (overtakes: "delayed" | "running_late") => SkipReason[];
};

/**
 * "Later than we said": with the new day where one is known, else that it may be late. As soon as the promise will probably
 * break, so that the shopper hears of it before the day is there.
 */
export function wishLate(planning: Planning): Wish[] {
  const parcels = parcelsOf(planning).map((sent): Subject => {
    const { parcel } = sent;
    return {
      subjectId: parcel.shipmentId,
      shipmentId: parcel.shipmentId,
      about: aboutParcel(sent),
      outlook: parcel.outlook,
      against: (moment) => reasonsAgainstParcel(planning, sent, isOvertaken(moment, parcel.status)),
    };
  });
  return [...parcels, orderItself(planning)].flatMap((subject) => wishLateOf(planning, subject));
}

const orderItself = ({ order }: Planning): Subject => ({
  subjectId: `order:${order.orderId}`,
  shipmentId: null,
  about: WHOLE_ORDER,
  outlook: order.outlook,
  against: () => (order.cancelledAt ? ["order_cancelled"] : []),
});

function wishLateOf(planning: Planning, subject: Subject): Wish[] {
  const { subjectId, shipmentId, outlook } = subject;
  const trouble = troubleOf(planning, shipmentId, ["late", "running_late"]);
  if (!trouble || trouble.endedAt !== null) return [];
  const told = lastTold(planning, shipmentId);
  const until = newDayOf(outlook);
  const shared = { happenedAt: trouble.openedAt, mayFollow: false } as const;
  if (until === null)
    return [
      {
        ...shared,
        dedupeKey: `running_late:${subjectId}`,
        moment: "running_late",
        about: subject.about,
        against: [...subject.against("running_late"), ...(told ? (["told_lately"] as const) : [])],
        freshMs: 3 * DAY_MS,
        hurryBy: outlook?.promised ? endOf(outlook.promised.to, planning) : null,
        group: "running_late",
      },
    ];
  if (told?.until && until <= told.until) return [];
  return [
    {
      ...shared,
      dedupeKey: `delayed:${subjectId}:${until}`,
      moment: "delayed",
      about: { ...subject.about, until },
      against: subject.against("delayed"),
      // A new day is news however long it has been late.
      freshMs: Number.POSITIVE_INFINITY,
      uselessAt: endOf(until, planning),
      hurryBy: outlook?.promised ? endOf(outlook.promised.to, planning) : null,
      notBefore: told ? addMs(told.at, LATELY_MS) : null,
      group: `delayed:${until}`,
    },
  ];
}

/** The last day that is expected now, where it is later than the promised one and somebody's word stands behind it. */
const newDayOf = (outlook: Outlook | null): CalendarDate | null =>
  outlook?.expected && outlook.promised && outlook.basis && outlook.expected.to > outlook.promised.to
    ? outlook.expected.to
    : null;

/** When the shopper last heard that a parcel, or the order before there was one, is late; and the latest day that was named. */
function lastTold({ existing }: Planning, shipmentId: string | null) {
  const told = existing.filter(
    (row) =>
      (row.moment === "delayed" || row.moment === "running_late") &&
      isTold(row) &&
      (row.about.shipmentIds.length === 0 ||
        (shipmentId !== null && row.about.shipmentIds.includes(shipmentId))),
  );
  const at = told
    .map((row) => row.sentAt ?? row.sendAt)
    .toSorted()
    .at(-1);
  const until = told
    .flatMap((row) => row.about.until ?? [])
    .toSorted()
    .at(-1);
  return at ? { at, until: until ?? null } : null;
}

const endOf = (day: CalendarDate, { zone }: Planning): Instant => startOfDayIn(addDays(day, 1), zone);
