import {
  parseLiquid,
  renderLiquid,
  type LiquidLimits,
  type ParsedLiquid,
} from "#app/lib/merchant-markup/liquid-engine.server.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import { textFor } from "../local-text.ts";
import type { OpenDesign } from "../open-design.ts";
import type { CompiledDesign } from "../page-design.ts";

/**
 * While a shopper waits. What is rendered was tried out before, with more of everything than orders have, and takes a millisecond;
 * on a busy machine others' work passes in between, and no block should vanish for that.
 */
const LIMITS: LiquidLimits = { renderMs: 250, values: 200_000, characters: 60_000 };
const PARSED_MAX = 100;

/**
 * Renders the blocks of the merchant's own of a design. One that fails says nothing, and `onFault` hears of it: a page with news is
 * worth more than a whole one.
 */
export function customRendererOf(
  { design, liquid }: CompiledDesign,
  onFault: (blockId: string, error: unknown) => void,
): OpenDesign["renderCustom"] {
  const parse = boundedCache(PARSED_MAX, (template: string): ParsedLiquid => parseLiquid("html", template));
  return (blockId, language, values) => {
    const texts = liquid[blockId];
    const template = texts && textFor(texts, language, design.mainLanguage);
    if (!template) return "";
    try {
      return withoutBraces(renderLiquid(parse(template), values, { limits: LIMITS }));
    } catch (error) {
      onFault(blockId, error);
      return "";
    }
  };
}

/** Inside a theme the page is Liquid of Shopify's: what values print must not run there. */
const withoutBraces = (html: string): string =>
  html.replaceAll(/[{}]/g, (brace) => (brace === "{" ? "&#123;" : "&#125;"));
