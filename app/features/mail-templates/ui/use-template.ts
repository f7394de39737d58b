import { useDraft } from "#app/ui/editor/use-draft.ts";
import type { EditorView, TemplateView } from "../editor-view.ts";
import type { DocumentProblem, MailDocument } from "../mail-document.ts";
import { editDocument, type EditorAction } from "./editor-state.ts";

/** What is done to a template beside editing it. */
export type TemplateDeed =
  { intent: "discard" | "reset" } | { intent: "roll_back"; version: number } | { intent: "publish" };

/** A mail's template in one language while it is being edited. */
export const useTemplate = ({ moment, locale, template }: EditorView) =>
  useDraft<MailDocument, TemplateView, EditorAction, DocumentProblem, TemplateDeed>({
    path: `/app/messages/${moment}/template`,
    about: { locale },
    view: template,
    edit: editDocument,
  });
