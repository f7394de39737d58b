import type { Instant } from "#app/lib/time.ts";
import { zoneOfOffset } from "#app/lib/zone.ts";
import { useReader } from "./AdminTexts.tsx";
import { formatMoment, type MomentStyle } from "./format-moment.ts";

type Props = {
  at: Instant;
  style?: MomentStyle;
  /** Minutes east of UTC where it happened; without it the shop's own clock is shown. */
  offsetMinutes?: number | null;
};

/** A moment in the reader's language. Server and browser may spell it a little differently: the server's words stay. */
export function Moment({ at, style = "dateTime", offsetMinutes = null }: Props) {
  const { locale, zone } = useReader();
  const where = offsetMinutes === null ? zone : zoneOfOffset(offsetMinutes);
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatMoment(at, style, locale, where)}
    </time>
  );
}
