import type { Brand } from "#app/features/brand/brand.ts";
import type { OpenDesign } from "./open-design.ts";
import type { CompiledDesign, DesignProblem, PageDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";
import { vetDesign } from "./vet-design.server.ts";

/** Makes a compiled design ready for readers. */
export const openDesign = (compiled: CompiledDesign): OpenDesign => ({ compiled, renderCustom: () => "" });

/** A design as it would be shown, whatever is wrong with it, and what is wrong: for the preview. */
export async function openDraft(
  design: PageDesign,
  page: { brand: Brand; languages: readonly PageLanguage[] },
): Promise<{ open: OpenDesign; problems: DesignProblem[] }> {
  const { compiled, problems } = await vetDesign(design, page);
  return { open: openDesign(compiled), problems };
}
