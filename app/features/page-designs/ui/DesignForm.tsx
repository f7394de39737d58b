import { createContext, useContext, type Dispatch, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import type { DesignProblem, PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";
import type { EditorAction } from "./editor-state.ts";

/** What every part of the designer shares. */
export type DesignForm = {
  design: PageDesign;
  selectedId: string | null;
  dispatch: Dispatch<EditorAction>;
  problems: readonly DesignProblem[];
  /** Whose texts are being written, and whose page the preview shows. */
  language: PageLanguage;
  setLanguage: (language: PageLanguage) => void;
  /** The blocks that are on the page that the preview shows; null before it shows one. */
  shown: readonly string[] | null;
};

const FormContext = createContext<DesignForm | null>(null);

export const DesignFormProvider = ({ form, children }: { form: DesignForm; children: ReactNode }) => (
  <FormContext.Provider value={form}>{children}</FormContext.Provider>
);

export function useDesignForm(): DesignForm {
  const form = useContext(FormContext);
  if (!form) throw new Bug("a part of a page's designer stands outside of it");
  return form;
}
