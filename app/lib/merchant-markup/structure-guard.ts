import { tagRolesIn } from "./slots.ts";

/**
 * Watches that markup is well-formed whichever way conditions go: what begins in a branch ends in it, and no branch ends what began
 * before it.
 */
export type StructureGuard = {
  open(element: string): void;
  /** False when that would end something else: then it must not be written. */
  close(element: string): boolean;
  /** Words with slots: their tags open and close branches. */
  words(text: string): void;
  /** Elements that are still open, innermost first. */
  end(): string[];
  /** Whether a branch and an element crossed. */
  isCrossed(): boolean;
};

export function createStructureGuard(): StructureGuard {
  const elements: string[] = [];
  /** How many elements were open where each branch began. */
  const branches: number[] = [];
  let crossed = false;
  const mustStandAs = (depth: number | undefined) => {
    if (depth !== elements.length) crossed = true;
  };
  return {
    open: (element) => void elements.push(element),
    close(element) {
      const isInside = elements.length > (branches.at(-1) ?? 0);
      if (elements.at(-1) !== element) return false;
      if (!isInside) crossed = true;
      elements.pop();
      return true;
    },
    words(text) {
      for (const role of tagRolesIn(text)) {
        if (role === "opens") branches.push(elements.length);
        if (role === "turns") mustStandAs(branches.at(-1));
        if (role === "closes") mustStandAs(branches.pop());
      }
    },
    end: () => elements.toReversed(),
    isCrossed: () => crossed || branches.length > 0,
  };
}

/** Whether every condition in a text also ends in it. */
export function isWhole(text: string): boolean {
  const guard = createStructureGuard();
  guard.words(text);
  return !guard.isCrossed();
}
