import { useDraft } from "#app/ui/editor/use-draft.ts";
import type { DesignView, PageEditorView } from "../editor-view.ts";
import type { DesignProblem, PageDesign } from "../page-design.ts";
import { editDesign, type EditorAction } from "./editor-state.ts";

/** What is done to a page beside editing it. */
export type PageDeed =
  { intent: "discard" } | { intent: "roll_back"; version: number } | { intent: "publish" };

const NOTHING = {};

/** A page's design while it is being edited. */
export const usePage = ({ pageId, design }: PageEditorView) =>
  useDraft<PageDesign, DesignView, EditorAction, DesignProblem, PageDeed>({
    path: `/app/pages/${encodeURIComponent(pageId)}/design`,
    about: NOTHING,
    view: design,
    edit: editDesign,
  });
export type PageModel = ReturnType<typeof usePage>;
