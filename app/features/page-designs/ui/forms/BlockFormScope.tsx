import { createContext, useContext, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import type { DesignProblem } from "../../page-design.ts";
import type { PageLanguage } from "../../page-languages.ts";

/** What every field of a block's form shares. */
export type BlockFormScope = {
  blockId: string;
  /** Whose texts are being written. */
  language: PageLanguage;
  /** Whose texts stand in where one is missing. */
  mainLanguage: PageLanguage;
  problems: readonly DesignProblem[];
  /** The field that was typed in is left: what comes next is another step of undo. */
  settle: () => void;
};

const ScopeContext = createContext<BlockFormScope | null>(null);

export const BlockFormProvider = ({ scope, children }: { scope: BlockFormScope; children: ReactNode }) => (
  <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
);

export function useBlockForm(): BlockFormScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Bug("a field of a block stands outside its form");
  return scope;
}

/** Where a field can be found in the document, by the names that problems use. Without a block: of the page as a whole. */
export const pageFieldId = (blockId: string | null, field: string): string =>
  `page-${blockId ?? "design"}-${field}`;
