import type { HolidayView } from "../delivery-dates-view.ts";
import { useAnswer } from "#app/ui/use-answer.ts";

type HolidayPlace = { countryCode: string | null; provinceCode: string | null };

/** The next public holidays of a place, in the reader's language; null while they are looked up. */
export function useHolidays(place: HolidayPlace & { language: string }): HolidayView[] | null {
  const { answer, isWaiting } = useAnswer<HolidayView[]>(
    "/app/delivery-dates/holidays",
    JSON.stringify(place),
    null,
  );
  return isWaiting ? null : (answer ?? []);
}
