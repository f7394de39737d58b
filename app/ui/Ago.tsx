import { formatAgo } from "#app/lib/format-ago.ts";
import type { Instant } from "#app/lib/time.ts";
import { useReader } from "./AdminTexts.tsx";
import { formatMoment } from "./format-moment.ts";

/** "2 hours ago", as of `now`, which the page's data says; the moment itself for whoever points at it. */
export function Ago({ at, now }: { at: Instant; now: Instant }) {
  const { locale, zone } = useReader();
  return (
    <time dateTime={at} title={formatMoment(at, "dateTime", locale, zone)} suppressHydrationWarning>
      {formatAgo(at, now, locale)}
    </time>
  );
}
