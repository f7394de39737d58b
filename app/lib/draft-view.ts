import type { Instant } from "./time.ts";

/** A document as it stands there: what is worked on, or what is published when nobody works on it. */
export type DraftView<Document> = {
  document: Document;
  /** Whether `document` differs from what is published. */
  isDraft: boolean;
  /** Counts the saves of the draft. */
  draftVersion: number;
  draftAt: Instant | null;
  /** Null: none is. */
  publishedVersion: number | null;
};

/** What is answered to a deed on a draft. */
export type DraftAnswer<View, Problem> =
  | { kind: "saved"; draftVersion: number; draftAt: Instant }
  /** Somebody else saved meanwhile; `theirs` is what they saved. */
  | { kind: "conflict"; theirs: View }
  | { kind: "refused"; problems: Problem[] }
  | { kind: "no_version" }
  /** Published, rolled back, thrown away: the document as it is now. */
  | { kind: "done"; view: View };

/** A version that was published. */
export type VersionView = {
  version: number;
  publishedAt: Instant;
  /** Whether the reader did it; null when nobody knows who did. */
  isMine: boolean | null;
};
