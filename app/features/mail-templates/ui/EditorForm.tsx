import { createContext, useContext, type Dispatch, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import type { DocumentProblem, MailDocument } from "../mail-document.ts";
import type { EditorVariable } from "../editor-view.ts";
import type { EditorAction } from "./editor-state.ts";

/** What every field of the editor shares. */
export type EditorForm = {
  document: MailDocument;
  selectedId: string | null;
  dispatch: Dispatch<EditorAction>;
  problems: readonly DocumentProblem[];
  variables: readonly EditorVariable[];
};

const FormContext = createContext<EditorForm | null>(null);

export const EditorFormProvider = ({ form, children }: { form: EditorForm; children: ReactNode }) => (
  <FormContext.Provider value={form}>{children}</FormContext.Provider>
);

export function useEditorForm(): EditorForm {
  const form = useContext(FormContext);
  if (!form) throw new Bug("a field of a template stands outside its editor");
  return form;
}

/** Where a field can be found in the document. `blockId` is null for the subject and the preheader. */
export const fieldId = (blockId: string | null, field: string): string =>
  `mail-${blockId ?? "head"}-${field}`;
