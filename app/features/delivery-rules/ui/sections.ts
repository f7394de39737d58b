import type { RulesDraft } from "../rules-draft.ts";

/** The sections of the editor, in the order of the page. */
export const SECTIONS = [
  "shown",
  "work",
  "handling",
  "closed",
  "carrier",
  "methods",
  "zones",
  "transit",
  "locations",
  "learning",
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Which section a problem's path is shown in. */
export function sectionOf(path: string): SectionId {
  const [first = "", second = ""] = path.split(".");
  if (first === "origin") {
    if (second === "handling") return "handling";
    return second === "cutoffs" || second === "zone" ? "work" : "closed";
  }
  if (first === "severalItems") return "handling";
  if (first === "carrierDays") return "carrier";
  if (first === "source" || first === "lateFrom") return "learning";
  return SECTIONS.find((section) => section === first) ?? "shown";
}

/** The part of the rules that a section edits, for comparing it with what is usual. */
export function partOf({ origin, ...draft }: RulesDraft, section: SectionId): unknown {
  switch (section) {
    case "work":
      return [origin.cutoffs, origin.zone];
    case "handling":
      return [origin.handling, draft.handling, draft.severalItems];
    case "closed":
      return [origin.closedOnHolidays, origin.closedDays, origin.countryCode, origin.provinceCode];
    case "carrier":
      return draft.carrierDays;
    case "learning":
      return [draft.source, draft.lateFrom];
    case "shown":
    case "methods":
    case "zones":
    case "transit":
    case "locations":
      return draft[section];
  }
}
