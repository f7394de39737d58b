import type { DayWindow } from "#app/lib/format-window.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { RuleProblem } from "./rule-problem.ts";
import type { Fallback, RuleRef, ShopPlace } from "./plan.ts";
import type { PreviewOrder } from "./preview-order.ts";
import type { Certainty, DaysRange, DeliveryRules, Shown } from "./rules.ts";

/** What the Delivery dates page is made of, between the flows and the components. */
export type DeliveryDatesView = {
  stored: SavedRules;
  facts: EditorFacts;
  learning: LearningView;
  published: PublishedView;
  order: PreviewOrder;
  /** Of the names in `preview`; a page that was reached inside the app cannot tell its language to the server. */
  language: string;
  preview: PreviewAnswer;
};

export type SavedRules = { rules: DeliveryRules; version: number };

/** What the editor knows of the shop. */
export type EditorFacts = {
  shop: ShopPlace;
  today: CalendarDate;
  /** The rules of a shop like this one that never said anything. */
  usual: DeliveryRules;
  /** Names of shipping rates in the latest orders, the most frequent first. */
  rateTitles: string[];
  locations: KnownLocation[];
  /** Languages that a date can be told in, the shop's own first. */
  languages: string[];
};

type KnownLocation = {
  locationId: string;
  name: string;
  countryCode: string | null;
  provinceCode: string | null;
};

export type LearningView = {
  outcomeCount: number;
  /** What decides about dates now. */
  basis: "rules" | "learned";
  isRebuilding: boolean;
  /** From so many deliveries on, dates follow them. */
  neededCount: number;
  learnedTo: CalendarDate | null;
};

/** How the promise table fares that checkout and product pages read. */
export type PublishedView =
  | { state: "waiting" }
  | {
      state: "published";
      at: Instant;
      /** What there was no room for: shoppers see no date there before they have ordered. */
      leftOut: { handlingRuleIds: string[]; places: number };
    }
  | { state: "failed"; problem: string };

export type SaveAnswer =
  | { kind: "saved"; stored: SavedRules }
  | { kind: "invalid"; problems: RuleProblem[] }
  /** Somebody else saved in the meantime; `stored` is theirs. */
  | { kind: "conflict"; stored: SavedRules };

/** What is wrong with the rules that were sent, and what they mean for one order all the same. */
export type PreviewAnswer = { problems: RuleProblem[]; preview: PreviewView };

export type PreviewView = {
  kind: "carrier" | "pickup";
  orderedOn: CalendarDate;
  orderedAt: string;
  /** What the rules alone say. */
  ruleWindow: DayWindow;
  basis: "rules" | "learned";
  /** Deliveries that have been learned from. */
  outcomeCount: number;
  /** What is believed, at the certainty that is set. */
  shownWindow: DayWindow;
  /** The window that each certainty would show. */
  byCertainty: Record<Certainty, DayWindow>;
  /** What the shopper reads, in the shop's language; null: the window is too wide to be shown. */
  sentence: string | null;
  /** A window of more days is too wide. */
  maxDays: number;
  /** The same in each wording. */
  examples: Record<Shown["wording"], string>;
  language: string;
  steps: StepView[];
  fallbacks: Fallback[];
  days: DayView[];
};

export type StepView = {
  kind:
    | "ordered"
    | "cutoff_missed"
    | "origin_closed"
    | "pre_order"
    | "handling"
    | "collection"
    | "transit.business"
    | "transit.calendar"
    | "delivery_day"
    | "pickup";
  from: CalendarDate;
  to: CalendarDate;
  days: DaysRange | null;
  rule: RuleRef;
};

type ClosedWho = "work" | "collection" | "transit" | "delivery";

/** One day of the calendar picture. */
export type DayView = {
  on: CalendarDate;
  happens: DayEvent[];
  /** Who is closed that day, and why; only of those whose part of the way it falls into. */
  closed: { who: ClosedWho; why: "weekday" | "holiday" | "own"; name: string }[];
};

export const DAY_EVENTS = [
  "ordered",
  "waiting",
  "handling",
  "handover",
  "transit",
  "arrival",
  "pickup",
] as const;
export type DayEvent = (typeof DAY_EVENTS)[number];

export type HolidayView = { on: CalendarDate; name: string };
