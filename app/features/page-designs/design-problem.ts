import type { DesignProblem, DesignProblemCode } from "./page-design.ts";

/** Something that the author of a design should know; it does not keep the page from being published. */
export const warning = (
  code: DesignProblemCode,
  blockId: string | null = null,
  field: string | null = null,
  detail = "",
): DesignProblem => ({ severity: "warning", code, blockId, field, detail });
