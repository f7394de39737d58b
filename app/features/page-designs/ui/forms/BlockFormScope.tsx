import { createContext, useContext, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import type { PageBlock } from "../../page-blocks.ts";
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
  change: (block: PageBlock, field: string | null) => void;
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

/**
 * Ways to change one field of a block: `write` for what is typed, of which many letters are one step of undo; `choose` for
 * everything else, each of which is a step.
 */
export function useChangeBlock<Kind extends PageBlock>(block: Kind) {
  const { change } = useBlockForm();
  return {
    write: (part: Partial<Kind>, field = Object.keys(part).join()) => change({ ...block, ...part }, field),
    choose: (part: Partial<Kind>) => change({ ...block, ...part }, null),
  };
}
