import type { Brand } from "#app/features/brand/brand.ts";
import type { DesignProblem, PageDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

/** What can be said of a design without running anything of it. `languages`: those that its audience names. */
export function checkDesign(
  design: PageDesign,
  _brand: Brand,
  _languages: readonly PageLanguage[] = [],
): DesignProblem[] {
  const heroes = design.blocks.filter((block) => block.type === "hero");
  return heroes.length === 1
    ? []
    : [
        {
          severity: "error",
          code: heroes.length === 0 ? "no_hero" : "two_heroes",
          blockId: heroes[1]?.id ?? null,
          field: null,
          detail: "",
        },
      ];
}
