import type { Instant } from "#app/lib/time.ts";
import type { DesignProblem, PageAudience, PageDesign } from "./page-design.ts";

/** A page as it stands in the list of pages, in the order in which they are tried. */
export type PageSummary = {
  pageId: string;
  name: string;
  audience: PageAudience;
  /** Null: nobody sees it. */
  publishedVersion: number | null;
  publishedAt: Instant | null;
  hasDraft: boolean;
  updatedAt: Instant;
};

/** A page as it is worked on. */
export type PageView = {
  pageId: string;
  name: string;
  audience: PageAudience;
  /** What is worked on, or what is published when nobody works on it. */
  design: PageDesign;
  /** Whether `design` differs from what is published. */
  isDraft: boolean;
  /** Counts the saves of the draft. */
  draftVersion: number;
  draftAt: Instant | null;
  /** Null: nobody sees it. */
  publishedVersion: number | null;
};

export type PageVersion = {
  version: number;
  publishedAt: Instant;
  /** Null when nobody knows who did it. */
  publishedBy: string | null;
};

export type CreatedPage = { kind: "created"; page: PageView } | { kind: "too_many"; pagesMax: number };

export type SavedPageDraft =
  | { kind: "saved"; draftVersion: number; draftAt: Instant }
  /** Somebody else saved meanwhile; `theirs` is what they saved. */
  | { kind: "conflict"; theirs: PageView }
  /** Deleted meanwhile. */
  | { kind: "no_page" };

export type PublishedPage =
  | { kind: "published"; version: number; page: PageView; problems: DesignProblem[] }
  /** There is an error among the problems; nothing was changed. */
  | { kind: "refused"; problems: DesignProblem[] }
  /** Somebody saved meanwhile; nothing was changed. */
  | { kind: "conflict"; theirs: PageView }
  | { kind: "no_page" };

export type RolledBackPage = PublishedPage | { kind: "no_version" };
