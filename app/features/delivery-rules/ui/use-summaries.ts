import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatWeekday } from "#app/ui/format-day.ts";
import { weekText } from "../week-text.ts";
import type { RulesDraft } from "../rules-draft.ts";
import type { SectionId } from "./sections.ts";

/** What is set in each section, in one line. */
export function useSummaries(draft: RulesDraft): Record<SectionId, string> {
  const { t, locale } = useReader();
  const { shown, origin, handling, carrierDays, methods, zones, transit, locations, source, lateFrom } =
    draft;
  const names = (list: readonly { name: string }[]) =>
    list
      .map(({ name }) => name)
      .filter((name) => name !== "")
      .join(t("rules.listComma"));
  const counted = (list: readonly { name: string }[]) => ({ count: list.length, names: names(list) });
  const to = t("preview.dash").trim();
  // What is typed is any text; as days it reads as days do in this language.
  const handlingDays = origin.handling.replace("–", to);
  const closed = [
    t(origin.closedOnHolidays ? "rules.sum.holidays" : "rules.sum.noHolidays"),
    t("rules.sum.ownClosed", { count: origin.closedDays.length }),
  ];
  return {
    shown: t(`rules.sum.${shown.form}`, { certainty: shown.certainty }),
    work: weekSummary(),
    handling: t("rules.sum.handling", { days: handlingDays, count: handling.length }),
    closed: closed.join(t("rules.listComma")),
    carrier: Object.values(carrierDays).every((part) => part === null)
      ? t("rules.sum.carrierUsual")
      : t("rules.sum.carrierOwn"),
    methods: t("rules.sum.methods", counted(methods)),
    zones: t("rules.sum.zones", counted(zones)),
    transit: t("rules.sum.transit", { count: transit.length }),
    locations: t("rules.sum.locations", counted(locations)),
    learning: t(source === "learned" ? "rules.sum.learned" : "rules.sum.rulesOnly", { percent: lateFrom }),
  };

  function weekSummary(): string {
    const times = new Set(origin.cutoffs.filter((cutoff) => cutoff !== null));
    if (times.size === 0) return t("rules.sum.noWork");
    const open = origin.cutoffs.flatMap((cutoff, index) => (cutoff === null ? [] : [index + 1]));
    const days = weekText(open, (day) => formatWeekday(day, locale, "short"), {
      to,
      and: t("rules.listComma"),
    });
    const [time = ""] = times;
    return times.size === 1 ? t("rules.sum.week", { days, time }) : t("rules.sum.weekMixed", { days });
  }
}
