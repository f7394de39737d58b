import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { toDayNumber } from "#app/lib/day-number.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import { withDates, type DatedText } from "./dated-text.ts";
import type { Outlook } from "./outlook.ts";
import { nameWindow, presentWindow, type WindowReader, type WindowView } from "./present-window.ts";
import type { SayWindow } from "./texts/catalog.ts";
import { sayWindowIn } from "./texts/languages.ts";

/** What a shopper is told of when a parcel comes. */
export type OutlookView = {
  /** How it stands with what was said: kept so far, moved, about to break, over. */
  state: "as_said" | "later" | "running_late" | "late";
  arrival: WindowView;
  /** What is to be said beside it, honestly: that it is later than we said, and what we had said. */
  notes: DatedText[];
  /** How sure this is, and how we know; null when there is nothing to be sure of. */
  why: string | null;
};

/** The difference that "a day or two" may still name. */
const DAY_OR_TWO = 2;

export function presentOutlook(outlook: Outlook | null, shown: Shown, reader: WindowReader): OutlookView {
  if (!outlook) return { state: "as_said", arrival: { kind: "nothing" }, notes: [], why: null };
  const say = sayWindowIn(reader.locale);
  const state = stateOf(outlook, reader);
  const wording = outlook.kind === "pickup" ? "pickup" : shown.wording;
  const arrival = presentWindow(
    outlook.expected ?? outlook.promised,
    shown,
    reader,
    state === "as_said" ? wording : "now",
  );
  return {
    state,
    arrival,
    notes: notesOf(outlook, state, { arrival, shown, reader, say }),
    why: arrival.kind === "nothing" ? null : whyOf(outlook, arrival.kind, shown, say),
  };
}

function stateOf(
  { promised, expected, isRunningLate, isSeen }: Outlook,
  { today }: WindowReader,
): OutlookView["state"] {
  const said = promised ?? expected;
  if (said && said.to < today) return isSeen ? "late" : "as_said";
  if (promised && isRunningLate) return "running_late";
  return promised && expected && expected.to > promised.to ? "later" : "as_said";
}

type Told = { arrival: WindowView; shown: Shown; reader: WindowReader; say: SayWindow };

function notesOf(outlook: Outlook, state: OutlookView["state"], told: Told): DatedText[] {
  const { shown, reader, say, arrival } = told;
  const said = outlook.promised ?? outlook.expected;
  if (!said || state === "as_said") return [];
  const name = nameWindow(said, shown, reader);
  switch (state) {
    case "later":
      // Where nothing can be shown instead, there is nothing that it is later than.
      return arrival.kind === "nothing" ? [] : [withDates((text) => say("note.later", { said: text }), name)];
    case "running_late": {
      const days = daysLater(said, outlook.expected) > DAY_OR_TWO ? "other" : "few";
      return [withDates((text) => say("note.runningLate", { days, said: text }), name)];
    }
    case "late": {
      const key = outlook.promised ? "note.late" : "note.overdue";
      const note = withDates((text) => say(key, { said: text }), name);
      return arrival.kind === "nothing" ? [note, [{ text: say("note.noNewDay"), day: null }]] : [note];
    }
  }
}

const daysLater = (said: DayWindow, expected: DayWindow | null): number =>
  expected ? toDayNumber(expected.to) - toDayNumber(said.to) : 0;

function whyOf(
  { basis, kind }: Outlook,
  shownAs: Exclude<WindowView["kind"], "nothing">,
  { certainty }: Shown,
  say: SayWindow,
): string | null {
  if (basis !== "learned") return basis && say(`why.${basis}`);
  // What was learned is when parcels came; nobody tells when a pick-up was ready.
  if (kind === "pickup") return null;
  return say(shownAs === "by" ? "why.learned" : "why.learnedRange", { count: certainty });
}
