import type { RulesDraft } from "./rules-draft.ts";

/** What people call the entry that a path leads into: "zones.1.places.0" lies in the second zone. Empty: it has no name. */
export function nameAt(draft: RulesDraft, path: string): string {
  const [list = "", place = "", part = ""] = path.split(".");
  const at = Number(place);
  switch (list) {
    case "handling":
      return draft.handling[at]?.match.label ?? "";
    case "methods":
      return draft.methods[at]?.name ?? "";
    case "zones":
      return draft.zones[at]?.name ?? "";
    case "locations":
      return draft.locations[at]?.name ?? "";
    case "origin":
      return place === "closedDays" ? (draft.origin.closedDays[Number(part)]?.name ?? "") : "";
    case "transit":
      return cellName(draft, at);
    default:
      return "";
  }
}

function cellName({ transit, methods, zones }: RulesDraft, at: number): string {
  const cell = transit[at];
  const names = [
    methods.find(({ id }) => id === cell?.methodId)?.name,
    zones.find(({ id }) => id === cell?.zoneId)?.name,
  ];
  return names.filter((name) => name !== undefined && name !== "").join(", ");
}
