import { linesOf, type Line } from "./lines.ts";
import type { Source } from "./sources.ts";
import { membersOf, unwrapBodies } from "./unwrap.ts";

/** What a file becomes: a line for each parcel, or one that says why there is none. */
export function linesOfText(source: Source, text: string): Line[] {
  const lines = unwrapBodies(text).flatMap((body) => linesOfBody(source, body));
  // Of a file with parcels only these count, not the other bodies that were recorded along with them.
  const parcels = lines.filter(({ kind }) => kind === "read");
  if (parcels.length > 0) return parcels;
  return lines.length > 0 ? lines.slice(0, 1) : linesOf({ kind: "nothing", reason: "no body is in it" });
}

function linesOfBody(source: Source, body: string): Line[] {
  const reading = source.parse(body);
  const members = reading.kind === "read" ? null : membersOf(body);
  return members && members.length > 0
    ? members.flatMap((member) => linesOf(source.parse(member)))
    : linesOf(reading);
}
