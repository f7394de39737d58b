import type { CalendarDate } from "#app/lib/time.ts";
import { useReader } from "./AdminTexts.tsx";
import { formatCalendarDay, type DayStyle } from "./format-day.ts";

/** A calendar day in the reader's language. Server and browser may spell it a little differently: the server's words stay. */
export function Day({ on, style = "short" }: { on: CalendarDate; style?: DayStyle }) {
  const { locale } = useReader();
  return (
    <time dateTime={on} suppressHydrationWarning>
      {formatCalendarDay(on, locale, style)}
    </time>
  );
}
