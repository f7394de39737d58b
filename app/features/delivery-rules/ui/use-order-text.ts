import { provincesOf } from "#app/lib/provinces.ts";
import { parseCalendarDate } from "#app/lib/time.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import type { PreviewOrder } from "../preview-order.ts";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { useRulesForm } from "./RulesForm.tsx";

/** "Ordered Sat, Nov 21 at 14:10, to Hokkaido, Japan, by Yamato:". */
export function useOrderText(): (order: PreviewOrder) => string {
  const { t, locale } = useReader();
  const { draft, facts } = useRulesForm();
  const names = useCountryNames();

  const placeOf = ({ countryCode, provinceCode, postcode }: PreviewOrder): string => {
    if (countryCode === null) return t("preview.somewhere");
    const province = provincesOf(countryCode).find(({ code }) => code === provinceCode);
    const parts = [province?.[locale] ?? provinceCode ?? "", postcode, names.of(countryCode)];
    const known = parts.filter((part) => part !== "");
    // Japanese goes from the large to the small.
    return locale === "ja" ? known.toReversed().join(" ") : known.join(", ");
  };
  const methodOf = ({ method }: PreviewOrder): string => {
    if (method === null) return t("preview.byAnyMethod");
    if ("title" in method) return method.title;
    return draft.methods.find(({ id }) => id === method.id)?.name || t("preview.byAnyMethod");
  };
  return (order) => {
    const day = parseCalendarDate(order.on) ?? facts.today;
    const when = day === facts.today ? t("preview.todayAt", { time: order.at }) : undefined;
    return t("preview.order", {
      when: when ?? t("preview.dayAt", { day: formatCalendarDay(day, locale), time: order.at }),
      place: placeOf(order),
      method: methodOf(order),
    });
  };
}
