import { applies, type BlockFacts } from "#app/features/page-designs/applies.ts";
import type { PageBlock } from "#app/features/page-designs/page-blocks.ts";
import type { TrackingPage } from "./block-model.ts";
import type { OrderPage } from "./page-model.ts";
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
    blocks: inReadingOrder(design.design.blocks, page)
      // The sentence is what people come for, whatever rules an imported or older design has for it.
      .filter(({ type, show }) => type === "hero" || applies(show, facts))
      .flatMap((one) => presentBlock(one, block) ?? []),
  };
}

/**
 * Of several parcels each has its own date and items, and one may need its shopper: what is about the rest of the order then
 * stands behind them, wherever the merchant has put it for the usual order of one parcel.
 */
function inReadingOrder(blocks: readonly PageBlock[], { groups }: OrderPage): readonly PageBlock[] {
  const parcelCount = groups.reduce((total, { parcels }) => total + parcels.length, 0);
  const place = blocks.findIndex(({ type }) => type === "parcels");
  if (parcelCount < 2 || place < 0) return blocks;
  const isOfRest = ({ type }: PageBlock) => type === "items" || type === "delivery_date";
  const before = blocks.slice(0, place);
  return [
    ...before.filter((block) => !isOfRest(block)),
    ...blocks.slice(place, place + 1),
    ...before.filter(isOfRest),
    ...blocks.slice(place + 1),
  ];
}
