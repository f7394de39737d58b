import luxonBusinessDays, { type BusinessDay } from "luxon-business-days";
import { toCalendarDate } from "#app/lib/day-number.ts";
import { holidaysOf } from "#app/lib/holidays.ts";
import {
  CUTOFF_MINUTE,
  DELIVERY_DAYS,
  HANDLING,
  SHOP,
  TRANSIT,
  WORK_DAYS,
  ZONES,
  type BenchOrder,
} from "./orders.ts";

/** The peer has one calendar at a time; this is what it takes to change it. */
type Calendar = { businessDays: number[]; holidayMatchers: ((day: BusinessDay) => boolean)[] };

const calendarOf = (businessDays: number[], province: string): Calendar => {
  // Numbers, not texts: as quick as a matcher can be.
  const holidays = new Set(
    [2026, 2027, 2028].flatMap((year) =>
      [...holidaysOf("US", province, year).keys()].map((day) =>
        Number(toCalendarDate(day).replaceAll("-", "")),
      ),
    ),
  );
  return {
    businessDays,
    holidayMatchers: [(day) => holidays.has(day.year * 10_000 + day.month * 100 + day.day)],
  };
};

const work = calendarOf(WORK_DAYS, SHOP.provinceCode ?? "");
const provinces = Object.values(ZONES).flat();
const business = new Map<string, Calendar>(
  provinces.map((province) => [province, calendarOf(WORK_DAYS, province)]),
);
const delivery = new Map<string, Calendar>(
  provinces.map((province) => [province, calendarOf(DELIVERY_DAYS, province)]),
);

/** The same rule as RULES, written with luxon and luxon-business-days the way their READMEs show. */
export function windowByLibrary({ placedMs, method, zone, province }: BenchOrder): {
  from: string;
  to: string;
} {
  const now = luxonBusinessDays.DateTime.fromMillis(placedMs, { zone: SHOP.zone });
  use(now, work);
  const today = now.startOf("day");
  const missed = now.hour * 60 + now.minute >= CUTOFF_MINUTE;
  const start = isOpen(today) && !missed ? today : today.plusBusiness({ days: 1 });
  const ready = [
    start.plusBusiness({ days: HANDLING.min }),
    start.plusBusiness({ days: HANDLING.max }),
  ] as const;
  const [min, max] = TRANSIT[method][zone];
  use(now, business.get(province) ?? work);
  const there = [afterTransit(ready[0], min), afterTransit(ready[1], max)] as const;
  use(now, delivery.get(province) ?? work);
  return { from: rolledForward(there[0]).toISODate() ?? "", to: rolledForward(there[1]).toISODate() ?? "" };
}

const use = (any: BusinessDay, calendar: Calendar): void => any.setupBusiness(calendar);
const isOpen = (day: BusinessDay): boolean => day.isBusinessDay() && !day.isHoliday();
const rolledForward = (day: BusinessDay): BusinessDay => (isOpen(day) ? day : day.plusBusiness({ days: 1 }));
const afterTransit = (day: BusinessDay, days: number): BusinessDay =>
  rolledForward(day).plusBusiness({ days });
