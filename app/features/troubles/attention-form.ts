import { parseNote, type Note } from "./note.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";

/** Until when to put something off: a day, or so many days from today. */
export type Until = { days: number } | { on: CalendarDate };

/** What somebody does to parcels and orders that they have chosen. */
export type Attending = { subjectIds: string[] } & (
  | { intent: "snooze"; until: Until }
  | { intent: "wake" | "resolve" | "reopen" }
  | { intent: "note"; note: string; assignedTo: string }
  | { intent: "tell"; subjectId: string; message: Note | null }
);

export const NOTE_MAX = 1_000;
export const NAME_MAX = 80;
export const SNOOZE_DAYS_MAX = 60;
const ID_MAX = 200;

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown; getAll(name: string): unknown[] };

/** Reads what the page sent; null when it is nothing that the page sends. */
export function parseAttending(form: Form, rowsMax: number): Attending | null {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const subjectIds = [...new Set(form.getAll("id").map(String))].filter((id) => id && id.length <= ID_MAX);
  const [subjectId] = subjectIds;
  if (subjectId === undefined || subjectIds.length > rowsMax) return null;
  switch (text("intent")) {
    case "snooze": {
      const until = parseUntil(text("until"));
      return until && { intent: "snooze", subjectIds, until };
    }
    case "wake":
      return { intent: "wake", subjectIds };
    case "resolve":
      return { intent: "resolve", subjectIds };
    case "reopen":
      return { intent: "reopen", subjectIds };
    case "note": {
      const [note, assignedTo] = [cleaned(text("note")), cleaned(text("assignedTo")).replaceAll("\n", " ")];
      const fits = note.length <= NOTE_MAX && assignedTo.length <= NAME_MAX;
      return fits ? { intent: "note", subjectIds, note, assignedTo } : null;
    }
    case "tell":
      return {
        intent: "tell",
        subjectIds,
        subjectId,
        message: parseNote({ subject: text("subject"), text: text("text") }),
      };
    default:
      return null;
  }
}

function parseUntil(text: string): Until | null {
  const on = parseCalendarDate(text);
  if (on) return { on };
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= SNOOZE_DAYS_MAX ? { days } : null;
}

/** As people type and PostgreSQL can hold it. */
const cleaned = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, "")
    .toWellFormed()
    .trim();
