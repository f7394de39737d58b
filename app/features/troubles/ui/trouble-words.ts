import { titleIn } from "#app/features/carriers/carrier-title.ts";
import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import { DAY_MS, HOUR_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { AttentionRow } from "../attention-row.ts";
import type { Limit, TroubleFacts } from "../trouble-facts.ts";

type Reader = { t: AdminTranslate; locale: string; now: Instant };

/** Up to two days are told in hours. */
const HOURS_TOLD = 48;

/** So many hours, as people say it. */
export const spanText = (hours: number, t: AdminTranslate): string =>
  hours <= HOURS_TOLD
    ? t("span.hours", { count: Math.max(Math.round(hours), 1) })
    : t("span.days", { count: Math.round(hours / 24) });

const since = (row: { since: Instant }, { t, now }: Reader): string => {
  const ms = msBetween(row.since, now);
  return ms < HOURS_TOLD * HOUR_MS
    ? t("span.hours", { count: Math.max(Math.floor(ms / HOUR_MS), 1) })
    : t("span.days", { count: Math.floor(ms / DAY_MS) });
};

/** What is wrong, in one plain sentence. */
export function whatText(row: AttentionRow, reader: Reader): string {
  const { t, locale } = reader;
  const { kind, facts } = row;
  const span = since(row, reader);
  const reason = facts.reason && facts.reason !== "other" ? t(`reason.${facts.reason}`) : null;
  switch (kind) {
    case "exception":
    case "action_required":
    case "attempted":
      return reason ? t(`what.${kind}Reason`, { reason }) : t(`what.${kind}`);
    case "returning": {
      const name = facts.isBack ? "back" : "returning";
      return reason ? t(`what.${name}Reason`, { reason }) : t(`what.${name}`);
    }
    case "late":
    case "running_late":
      return facts.promisedTo
        ? t(`what.${kind}`, { day: formatCalendarDay(facts.promisedTo, locale, "dayOfMonth") })
        : t(`what.${kind}NoDay`);
    case "reported_missing":
      return t("what.reported_missing", { span });
    case "bad_number":
      return numberText(row, span, reader);
    case "stalled":
    case "pickup_waiting":
    case "not_handed_over":
    case "unfulfilled":
      return t(`what.${kind}`, { span });
  }
}

function numberText({ facts, carrier }: AttentionRow, span: string, { t, locale }: Reader): string {
  if (facts.number === "impossible" && carrier)
    return t("what.impossible", { carrier: titleIn(carrier, locale) });
  if (facts.number === "not_found") return t("what.not_found", { span });
  return t(facts.number === "refused" ? "what.refused" : "what.bad_number");
}

/** By what it is too long; null for what needs no limit. */
export function limitText({ limit }: TroubleFacts, t: AdminTranslate): string | null {
  if (!limit) return null;
  const { basis, usualHours } = limit;
  if (basis === "learned" && usualHours !== undefined)
    return t("limit.learned", { usual: spanText(usualHours, t), limit: lengthText(limit, t) });
  return t(basis === "own" ? "limit.own" : "limit.usual", { limit: lengthText(limit, t) });
}

const lengthText = ({ count, unit }: Limit, t: AdminTranslate): string => {
  if (unit === "hours") return spanText(count, t);
  return unit === "days" ? t("span.days", { count }) : t("span.workDays", { count });
};
