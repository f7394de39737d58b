import { applies, type BlockFacts } from "#app/features/page-designs/applies.ts";
import type { TrackingPage } from "./block-model.ts";
import { countAction, type BlockInput, type PageInput } from "./blocks/block-input.ts";
import { presentBlock } from "./blocks/present-block.ts";
import { presentFrame } from "./present-frame.ts";
import { presentOrderPage } from "./present-page.ts";
import { situationsOf } from "./situations-of.ts";

/** An order's page as its merchant designed it, in the reader's language: nothing left to look up or to decide. */
export function presentTrackingPage(input: PageInput): TrackingPage {
  const { order, shop, reader, proxyPath, design, token, limited, done, linkVia } = input;
  const address = token && !limited ? `${proxyPath}/${encodeURIComponent(token)}` : null;
  const page = presentOrderPage(order, reader, { address, done });
  const situations = situationsOf(order, reader);
  const block: BlockInput = { ...input, address, page, situations };
  const facts: BlockFacts = {
    situations,
    countryCode: order.countryCode,
    language: reader.language,
    tags: order.tags,
    isFirst: order.isFirst,
  };
  const heroBlock = design.design.blocks.find(({ type }) => type === "hero");
  return {
    // A bare number is no reason to name the order to the shop, nor to give an address to write to.
    frame: presentFrame(limited ? { ...shop, supportEmail: null } : shop, order, reader, proxyPath),
    page: { ...page, hero: countAction(page.hero, heroBlock?.id ?? "hero", linkVia) },
    blocks: design.design.blocks
      // The sentence is what people come for, whatever rules an imported or older design has for it.
      .filter(({ type, show }) => type === "hero" || applies(show, facts))
      .flatMap((one) => presentBlock(one, block) ?? []),
  };
}
