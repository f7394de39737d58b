import type { CompiledDesign, PageDesign } from "./page-design.ts";

/** Does once what need not be done for every shopper. */
export async function compileDesign(design: PageDesign): Promise<CompiledDesign> {
  return { design, html: {}, liquid: {}, css: "" };
}
