import type { Instant } from "#app/lib/time.ts";
import type { FoundTrouble } from "./found-trouble.ts";
import type { TroubleFacts } from "./trouble-facts.ts";

/** What is written down of a trouble, as far as it decides what becomes of it. */
export type KeptTrouble = Pick<
  FoundTrouble,
  "kind" | "subjectId" | "since" | "urgency" | "facts" | "orderName"
> & {
  endedAt: Instant | null;
  endedAs: "passed" | "resolved" | null;
};

export type TroubleChanges = {
  /** New, or come back after it had ended: a moment of its own. */
  open: FoundTrouble[];
  /** The same as before, told differently. */
  update: FoundTrouble[];
  /** Gone by itself. */
  end: KeptTrouble[];
};

/**
 * What must be written so that the rows say what is found. What a person has resolved stays so until the facts are
 * others: a later scan, another reason. Found again, the same changes nothing.
 */
export function changeTroubles(kept: readonly KeptTrouble[], found: readonly FoundTrouble[]): TroubleChanges {
  const keptOf = new Map(kept.map((one) => [nameOf(one), one]));
  const foundNames = new Set(found.map(nameOf));
  const changes: TroubleChanges = { open: [], update: [], end: [] };
  for (const one of found) {
    const before = keptOf.get(nameOf(one));
    if (!before || (before.endedAt !== null && !isStillResolved(before, one))) changes.open.push(one);
    else if (before.endedAt === null && !isSame(before, one)) changes.update.push(one);
  }
  changes.end = kept.filter((one) => one.endedAt === null && !foundNames.has(nameOf(one)));
  return changes;
}

const nameOf = ({ subjectId, kind }: Pick<FoundTrouble, "subjectId" | "kind">): string =>
  `${kind} ${subjectId}`;

const isStillResolved = (before: KeptTrouble, now: FoundTrouble): boolean =>
  before.endedAs === "resolved" && before.since === now.since && before.facts.reason === now.facts.reason;

const isSame = (before: KeptTrouble, now: FoundTrouble): boolean =>
  before.since === now.since &&
  before.urgency === now.urgency &&
  before.orderName === now.orderName &&
  isSameFacts(before.facts, now.facts);

/** Compared in one order of keys, because the database keeps none. */
const isSameFacts = (one: TroubleFacts, other: TroubleFacts): boolean => sorted(one) === sorted(other);

const sorted = (value: object): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
