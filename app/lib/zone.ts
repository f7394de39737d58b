/** An IANA zone ("Asia/Tokyo") or a fixed offset ("+09:00"); both Temporal and Intl take either. */
export type Zone = string;

/** The zone at a fixed distance from UTC, "+05:30" for 330. Apart from the rest, so that pages need not load Temporal for it. */
export function zoneOfOffset(minutesEast: number): Zone {
  const minutes = Math.abs(minutesEast);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${minutesEast < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
