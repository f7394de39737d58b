import type { TxCtx } from "#app/context.server.ts";
import type { Brand } from "#app/features/brand/brand.ts";
import { faultOf } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import { customRendererOf } from "./liquid/custom-renderer.server.ts";
import type { OpenDesign } from "./open-design.ts";
import type { CompiledDesign, DesignProblem, PageAudience, PageDesign } from "./page-design.ts";
import { vetDesign } from "./vet-design.server.ts";

/** Makes a compiled design ready for readers. `of` names it in the log. */
export const openDesign = ({ log }: TxCtx, compiled: CompiledDesign, of: object): OpenDesign => ({
  compiled,
  renderCustom: customRendererOf(compiled, (blockId, error) =>
    // The reason alone: the parser's words may quote the order.
    log.warn({ ...of, blockId, failure: faultOf(error).code }, "a merchant's block failed and was left out"),
  ),
});

/** A design as it would be shown, whatever is wrong with it, and what is wrong: for the preview. */
export async function openDraft(
  ctx: TxCtx,
  design: PageDesign,
  page: { brand: Brand; audience: PageAudience },
): Promise<{ open: OpenDesign; problems: DesignProblem[] }> {
  const { compiled, problems } = await vetDesign(design, page);
  return { open: openDesign(ctx, compiled, {}), problems };
}
