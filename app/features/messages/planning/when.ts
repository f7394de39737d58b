import { addOpenDays } from "#app/lib/business-days.ts";
import { usualWorkWeek } from "#app/features/delivery-rules/usual-weeks.ts";
import { calendarOf } from "#app/lib/day-calendar.ts";
import { nextOpenMoment, type OpenHours } from "#app/lib/open-hours.ts";
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import { ruleOf } from "../message-settings.ts";
import type { ExistingMessage, WaitReason } from "../message.ts";
import { MOMENT_TRAITS, type PlannedMoment } from "../moments.ts";
import { hadTime, type Planning } from "./planning.ts";
import type { Wish } from "./wish.ts";

/** When a message goes out, and what made it that late; null when nothing did. */
export type Timing = { sendAt: Instant; waits: WaitReason | null };

/** Many shops fulfill first and paste the tracking number a little later: worth waiting for, though not for long. */
export const TRACKING_NUMBER_GRACE_MS = 15 * MINUTE_MS;

/** Who has just ordered is awake, and wants to know that it worked. */
const AT_ANY_HOUR: ReadonlySet<PlannedMoment> = new Set<PlannedMoment>(["order_confirmed"]);

/**
 * When a wish is to be told. Planning again gives the same answer: waits count from what happened, a pause from when the message
 * was first planned, and what is overdue keeps the time it had, as long as this is an hour to send at.
 */
export function timeOf(
  planning: Planning,
  wish: Wish,
  { gatherMs, moment = wish.moment }: { gatherMs: number; moment?: PlannedMoment },
): Timing {
  const { now, existingOf } = planning;
  const before = existingOf.get(wish.dedupeKey);
  const kept = before && hadTime(before) ? before : null;
  if (before?.hurriedAt) return hurried(before, before.hurriedAt, now);
  const due = latestOf([
    { sendAt: wish.happenedAt, waits: null },
    afterWait(planning, wish, moment),
    { sendAt: wish.notBefore ?? wish.happenedAt, waits: "told_lately" },
    { sendAt: kept && kept.attempts > 0 ? kept.sendAt : wish.happenedAt, waits: "retry" },
    {
      sendAt: pauseEnd(kept, wish.lacksNumber ? TRACKING_NUMBER_GRACE_MS : 0, now),
      waits: "tracking_number",
    },
    { sendAt: pauseEnd(kept, gatherMs, now), waits: "gathering" },
  ]);
  const open = allowed(planning, moment, due.sendAt);
  if (open.sendAt > now) return open.waits ? open : due;
  const asap = allowed(planning, moment, now);
  const isOverdue = kept !== null && kept.sendAt <= now && asap.sendAt === now;
  return isOverdue ? { sendAt: kept.sendAt, waits: null } : asap;
}

/** As soon as the merchant said so; only the mail server can still make it wait. */
const hurried = ({ attempts, sendAt }: ExistingMessage, hurriedAt: Instant, now: Instant): Timing =>
  attempts > 0 && sendAt > hurriedAt
    ? { sendAt, waits: sendAt > now ? "retry" : null }
    : { sendAt: hurriedAt, waits: null };

/** A pause runs from the first time the message was planned: planning again must not lengthen it. */
function pauseEnd(kept: ExistingMessage | null, pauseMs: number, now: Instant): Instant {
  const end = addMs(now, pauseMs);
  return kept && kept.sendAt < end ? kept.sendAt : end;
}

/** Of times equally late the first counts. */
const latestOf = (times: Timing[]): Timing =>
  times.reduce((latest, time) => (time.sendAt > latest.sendAt ? time : latest));

/** The merchant's own wait, from when it happened. */
function afterWait(planning: Planning, { happenedAt, hurryBy }: Wish, moment: PlannedMoment): Timing {
  const { wait } = ruleOf(planning.shop.messageSettings, moment);
  const sendAt = waited(planning, happenedAt, wait);
  const isHurried = hurryBy != null && hurryBy < sendAt;
  return {
    sendAt: isHurried && hurryBy > happenedAt ? hurryBy : isHurried ? happenedAt : sendAt,
    waits: "merchant_wait",
  };
}

function waited(
  { order, zone }: Planning,
  from: Instant,
  { amount, unit }: { amount: number; unit: "minutes" | "hours" | "business_days" },
): Instant {
  if (unit !== "business_days") return addMs(from, amount * (unit === "hours" ? HOUR_MS : MINUTE_MS));
  const country = order.countryCode;
  const workDays = calendarOf({
    weekdays: [...usualWorkWeek(country)],
    holidays: country ? { country, province: order.provinceCode } : null,
    closed: [],
  });
  return addOpenDays(from, amount, zone, workDays);
}

/** The first moment at which the recipient may be written to. Where no hour of asking is left, nights alone are kept free. */
export function allowed(planning: Planning, moment: PlannedMoment, at: Instant): Timing {
  if (AT_ANY_HOUR.has(moment)) return { sendAt: at, waits: null };
  const { quietHours, askingHours, askingWeekdays } = planning.shop.messageSettings;
  const asking = MOMENT_TRAITS[moment].messageClass === "marketing";
  const nights: OpenHours = { closed: quietHours, open: null };
  const hours: OpenHours = { ...nights, open: asking ? { ...askingHours, weekdays: askingWeekdays } : null };
  const awake = nextOpenMoment(at, planning.zone, nights) ?? at;
  const sendAt = nextOpenMoment(at, planning.zone, hours) ?? awake;
  if (sendAt === at) return { sendAt, waits: null };
  return { sendAt, waits: sendAt === awake ? "quiet_hours" : "send_window" };
}
