import { applies, type BlockFacts } from "#app/features/page-designs/applies.ts";
import type { TrackingPage } from "./block-model.ts";
import type { BlockInput, PageInput } from "./blocks/block-input.ts";
import { presentBlock } from "./blocks/present-block.ts";
import { presentFrame } from "./present-frame.ts";
import { presentOrderPage } from "./present-page.ts";
import { situationsOf } from "./situations-of.ts";

/** An order's page as its merchant designed it, in the reader's language: nothing left to look up or to decide. */
export function presentTrackingPage(input: PageInput): TrackingPage {
  const { order, shop, reader, proxyPath, design } = input;
  const page = presentOrderPage(order, reader);
  const situations = situationsOf(order, reader);
  const block: BlockInput = { ...input, page, situations };
  const facts: BlockFacts = {
    situations,
    countryCode: order.countryCode,
    language: reader.language,
    tags: order.tags,
    isFirst: order.isFirst,
  };
  return {
    frame: presentFrame(shop, order, reader, proxyPath),
    page,
    blocks: design.design.blocks
      .filter(({ show }) => applies(show, facts))
      .flatMap((one) => presentBlock(one, block) ?? []),
  };
}
