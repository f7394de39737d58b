import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";

/** Days that many shops of a country close on although not all of them are public holidays. */
export type ClosedDayOffer = { from: CalendarDate; to: CalendarDate; names: { en: string; ja: string } };

/** Month and day; a range that ends in an earlier month ends in the next year. */
type Season = { from: string; to: string; en: string; ja: string };

const YEAR_END: Season = { from: "12-29", to: "01-03", en: "New Year break", ja: "年末年始休業" };
const SEASONS: Readonly<Record<string, readonly Season[]>> = {
  JP: [
    YEAR_END,
    { from: "04-29", to: "05-05", en: "Golden Week", ja: "ゴールデンウィーク休業" },
    { from: "08-13", to: "08-16", en: "Obon", ja: "お盆休業" },
  ],
};
const ELSEWHERE: readonly Season[] = [
  { from: "12-24", to: "01-01", en: "Christmas break", ja: "クリスマス休業" },
];

/** The next time that each comes, seen from today; one that has begun counts until it is over. */
export function closedDayOffers(country: string | null, today: CalendarDate): ClosedDayOffer[] {
  const year = Number(today.slice(0, 4));
  return (SEASONS[country ?? ""] ?? ELSEWHERE)
    .map((season) => [year - 1, year, year + 1].map((from) => inYear(season, from)))
    .flatMap((times) => times.find((offer) => offer !== null && offer.to >= today) ?? [])
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function inYear({ from, to, ...names }: Season, year: number): ClosedDayOffer | null {
  const first = parseCalendarDate(`${year}-${from}`);
  const last = parseCalendarDate(`${to < from ? year + 1 : year}-${to}`);
  return first && last && { from: first, to: last, names };
}
