import type { CalendarDate } from "#app/lib/time.ts";
import { formatDays, readDays } from "./days-text.ts";
import type {
  ClosedDays,
  DaysRange,
  DeliveryRules,
  DestinationZone,
  HandlingRule,
  LocationOrigin,
  Origin,
  TransitRule,
} from "./rules.ts";

/**
 * The rules as they stand in the editor: whatever can be typed is text, finished or not. The shape is that of the rules,
 * so a problem's path leads to the same place in both.
 */
export type RulesDraft = Drafted<DeliveryRules>;
export type OriginDraft = Drafted<Origin>;
export type ClosedDaysDraft = Drafted<ClosedDays>;
export type HandlingDraft = Drafted<HandlingRule>;
export type LocationDraft = Drafted<LocationOrigin>;
export type ZoneDraft = Drafted<DestinationZone>;
export type TransitDraft = Drafted<TransitRule>;

type Drafted<Value> = Value extends DaysRange | CalendarDate
  ? string
  : Value extends (infer Item)[]
    ? Drafted<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Drafted<Value[Key]> }
      : // Free numbers are typed; those of a short list (90, 95) are chosen.
        number extends Value
        ? string
        : Value;

/** Fills the editor with rules. `lateFrom` is shown in percent. */
export function toDraft(rules: DeliveryRules): RulesDraft {
  return {
    ...rules,
    shown: { ...rules.shown, maxDays: String(rules.shown.maxDays) },
    lateFrom: String(Math.round(rules.lateFrom * 1000) / 10),
    origin: originDraft(rules.origin),
    locations: rules.locations.map((location) => ({ ...location, origin: originDraft(location.origin) })),
    handling: rules.handling.map((rule) => ({ ...rule, days: rule.days && formatDays(rule.days) })),
    transit: rules.transit.map((rule) => ({ ...rule, days: formatDays(rule.days) })),
  };
}

const originDraft = (origin: Origin): OriginDraft => ({ ...origin, handling: formatDays(origin.handling) });

/** What the editor holds in the shape of rules, for `checkRules`: unfinished fields stay as they were typed. */
export function fromDraft(draft: RulesDraft) {
  return {
    ...draft,
    shown: { ...draft.shown, maxDays: readNumber(draft.shown.maxDays) },
    lateFrom: readShare(draft.lateFrom),
    origin: readOrigin(draft.origin),
    locations: draft.locations.map((location) => ({ ...location, origin: readOrigin(location.origin) })),
    handling: draft.handling.map(({ days, readyOn, ...rule }) => ({
      ...rule,
      days: days === null ? null : readDays(days),
      readyOn: readyOn === "" ? null : readyOn,
    })),
    transit: draft.transit.map((rule) => ({ ...rule, days: readDays(rule.days) })),
  };
}

const readOrigin = ({ cutoffs, handling, ...origin }: OriginDraft) => ({
  ...origin,
  handling: readDays(handling),
  cutoffs: cutoffs.map((cutoff) => cutoff && readClock(cutoff)),
});

/** "9:30", "0930" and full-width digits become "09:30"; anything else stays for `checkRules` to name. */
export function readClock(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const match = /^(\d{1,2}):?(\d{2})$/.exec(plain);
  return match ? `${match[1]?.padStart(2, "0")}:${match[2]}` : plain;
}

function readNumber(text: string): number | string {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Number(plain) : plain;
}

function readShare(text: string): number | string {
  const percent = readNumber(text.replace(/[%％]$/, ""));
  return typeof percent === "number" ? percent / 100 : percent;
}
