import { createContext, useContext, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import type { RulesDraft } from "../rules-draft.ts";
import type { EditorFacts } from "../delivery-dates-view.ts";

/** What every field of the editor shares: the draft, a way to change it, and what is wrong with it. */
export type RulesForm = {
  draft: RulesDraft;
  change: (part: Partial<RulesDraft>) => void;
  /** What is wrong at a path such as "origin.cutoffs.2" or below it, in the reader's language. */
  problemAt: (path: string) => string | undefined;
  /** Puts the reader into the field of a path, such as one of a row that was just added. */
  goTo: (path: string) => void;
  facts: EditorFacts;
};

const FormContext = createContext<RulesForm | null>(null);

export const RulesFormProvider = ({ form, children }: { form: RulesForm; children: ReactNode }) => (
  <FormContext.Provider value={form}>{children}</FormContext.Provider>
);

export function useRulesForm(): RulesForm {
  const form = useContext(FormContext);
  if (!form) throw new Bug("a field of the rules stands outside their form");
  return form;
}

/** Where a problem's path can be found in the document. */
export const fieldId = (path: string): string => `rules-${path.replaceAll(".", "-")}`;

/** The id that Polaris gives to the InlineError of the field with this id. */
export const faultId = (ofField: string): string => `${ofField}Error`;

/** What Polaris fields need to be found and to tell what is wrong with them. */
export function useField(path: string): { id: string; error: string | false } {
  const { problemAt } = useRulesForm();
  return { id: fieldId(path), error: problemAt(path) ?? false };
}
