import { BlockStack, Text } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { Day } from "#app/ui/Day.tsx";
import { formatCalendarDay, formatWeekday } from "#app/ui/format-day.ts";
import type { DayEvent, DayView } from "../delivery-dates-view.ts";
import { DAY_EVENTS } from "../delivery-dates-view.ts";
import { weeksOf } from "../calendar-weeks.ts";
import { DayMark } from "./DayMark.tsx";
import { useRulesForm } from "./RulesForm.tsx";
import styles from "./preview.module.css";

/** The days of one order as a calendar: what happens on each, and which are closed. Every mark has a shape and words. */
export function PlanCalendar({ days }: { days: DayView[] }) {
  const { t, locale } = useReader();
  const weeks = weeksOf(days);
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  if (!first || !last) return null;
  const firstMonth = formatCalendarDay(first, locale, "month");
  const lastMonth = formatCalendarDay(last, locale, "month");
  const present = DAY_EVENTS.filter((event) => days.some(({ happens }) => happens.includes(event)));
  return (
    <BlockStack gap="200">
      <div className={styles["calendarHead"]}>
        <Text as="h3" variant="headingSm">
          {t("calendar.title")}
        </Text>
        <Text as="span" tone="subdued">
          <span suppressHydrationWarning>
            {firstMonth === lastMonth ? firstMonth : `${firstMonth}${t("preview.dash")}${lastMonth}`}
          </span>
        </Text>
      </div>
      <table className={styles["calendar"]}>
        <caption className={styles["unseen"]}>{t("calendar.title")}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th
                key={weekday}
                scope="col"
                abbr={formatWeekday(weekday, locale, "long")}
                suppressHydrationWarning
              >
                {formatWeekday(weekday, locale, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.on}>
              {week.map(({ on, day }) => (
                <DayCell key={on} on={on} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend events={present} hasClosed={days.some(({ closed }) => closed.length > 0)} />
      <ClosedList days={days} />
    </BlockStack>
  );
}

function DayCell({ on, day }: { on: DayView["on"]; day: DayView | null }) {
  const { t, locale } = useReader();
  const { facts } = useRulesForm();
  const number = Number(on.slice(8));
  const isToday = on === facts.today;
  // A first of the month says which month has begun.
  const text =
    number === 1 ? formatCalendarDay(on, locale, "short").replace(/^\p{L}+, |\(.*\)$/gu, "") : String(number);
  const isClosed = day !== null && day.closed.length > 0;
  const main = day?.happens.at(-1);
  const classes = [
    day === null && styles["outside"],
    isClosed && styles["isClosed"],
    isToday && styles["isToday"],
    main && styles[main],
  ];
  return (
    <td className={classes.filter(Boolean).join(" ")}>
      <span className={styles["number"]} suppressHydrationWarning>
        {text}
      </span>
      {isToday && <span className={styles["unseen"]}> {t("calendar.today")}</span>}
      <span className={styles["marks"]}>
        {day?.happens.map((event) => (
          <DayMark key={event} event={event} />
        ))}
        {isClosed && <DayMark event="closed" />}
      </span>
    </td>
  );
}

function Legend({ events, hasClosed }: { events: DayEvent[]; hasClosed: boolean }) {
  const { t } = useReader();
  return (
    <ul className={styles["legend"]} aria-hidden="true">
      {events.map((event) => (
        <li key={event}>
          <span className={`${styles["swatch"]} ${styles[event]}`}>
            <DayMark event={event} />
          </span>
          {t(`calendar.${event}`)}
        </li>
      ))}
      {hasClosed && (
        <li>
          <span className={`${styles["swatch"]} ${styles["isClosed"]}`}>
            <DayMark event="closed" />
          </span>
          {t("calendar.closed")}
        </li>
      )}
    </ul>
  );
}

const WHO_TEXTS = {
  work: "calendar.noWork",
  collection: "calendar.noCollection",
  transit: "calendar.noTransit",
  delivery: "calendar.noDelivery",
} as const;

/** Each closed day with its reason. Weekly days off speak for themselves and share a line. */
function ClosedList({ days }: { days: DayView[] }) {
  const { t } = useReader();
  const closed = days.flatMap(({ on, closed: reasons }) => {
    const told = reasons.filter(({ why }) => why !== "weekday");
    return told.length === 0
      ? []
      : [{ on, name: told[0]?.name, whose: told.map(({ who }) => t(WHO_TEXTS[who])) }];
  });
  if (closed.length === 0) return null;
  return (
    <div>
      <Text as="h4" variant="headingXs">
        {t("calendar.closedDays")}
      </Text>
      <ul className={styles["closedList"]}>
        {closed.map(({ on, name, whose }) => (
          <li key={on}>
            <Day on={on} /> {name && <strong>{name}</strong>} {whose.join(t("rules.listComma"))}
          </li>
        ))}
      </ul>
    </div>
  );
}
