import type { Brand } from "#app/features/brand/brand.ts";
import { checkDesign } from "./check-design.ts";
import { compileDesign } from "./compile-design.server.ts";
import type { CompiledDesign, DesignProblem, PageAudience, PageDesign } from "./page-design.ts";

type VettedDesign = {
  /** As far as it is safe: what cannot be shown is not in it. */
  compiled: CompiledDesign;
  /** With an error among them it must not be published. */
  problems: DesignProblem[];
};

/** Compiles a design, and says what is wrong with it. */
export async function vetDesign(
  design: PageDesign,
  { brand, audience }: { brand: Brand; audience: PageAudience },
): Promise<VettedDesign> {
  const { compiled, problems } = await compileDesign(design);
  return { compiled, problems: [...checkDesign(design, brand, audience), ...problems] };
}
