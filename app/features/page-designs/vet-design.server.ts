import type { Brand } from "#app/features/brand/brand.ts";
import { checkDesign } from "./check-design.ts";
import { compileDesign } from "./compile-design.server.ts";
import type { CompiledDesign, DesignProblem, PageDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

type VettedDesign = {
  /** As far as it is safe: what cannot be shown is not in it. */
  compiled: CompiledDesign;
  /** With an error among them it must not be published. */
  problems: DesignProblem[];
};

/** Compiles a design, and says what is wrong with it. `languages`: those that its audience names. */
export async function vetDesign(
  design: PageDesign,
  { brand, languages }: { brand: Brand; languages: readonly PageLanguage[] },
): Promise<VettedDesign> {
  const { compiled, problems } = await compileDesign(design);
  return { compiled, problems: [...checkDesign(design, brand, languages), ...problems] };
}
