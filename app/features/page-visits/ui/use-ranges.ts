import { useReader } from "#app/ui/AdminTexts.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { Range } from "../estimate-deflection.ts";

const HOURS_FROM_MINUTES = 120;

/** How estimates are written: "4 to 22", "about 12"; minutes as hours where they are many. */
export function useRanges() {
  const { t, locale } = useReader();
  const { count } = useFormats();
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const between = ({ low, high }: Range, write: (value: number) => string): string => {
    const [least, most] = [write(low), write(high)];
    return least === most
      ? t("results.about", { value: least })
      : t("results.between", { low: least, high: most });
  };
  return {
    questions: (range: Range) => between(range, (value) => count(Math.round(value))),
    per100: (range: Range) => between(range, (value) => decimal.format(value)),
    time: (minutes: Range) =>
      minutes.high < HOURS_FROM_MINUTES
        ? t("results.minutes", { time: between(minutes, (value) => count(Math.round(value))) })
        : t("results.hours", { time: between(minutes, (value) => decimal.format(value / 60)) }),
  };
}
