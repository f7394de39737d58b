import type { LocalText } from "#app/features/page-designs/local-text.ts";
import { textFor } from "#app/features/page-designs/local-text.ts";
import type { OpenDesign } from "#app/features/page-designs/open-design.ts";
import type { CompiledDesign } from "#app/features/page-designs/page-design.ts";
import type { Situation } from "#app/features/page-designs/situations.ts";
import type { Recommended } from "#app/features/recommendations/recommended.ts";
import type { DoneWord } from "#app/features/page-requests/page-request.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { Link } from "../block-model.ts";
import type { Hero, OrderPage } from "../page-model.ts";
import type { Reader } from "../reader.ts";
import type { ShopFace, TrackedOrder } from "../view.ts";

/** All that a page is made of. */
export type PageInput = {
  /** As its shopper may see it: carriers masked already. */
  order: TrackedOrder;
  shop: ShopFace;
  design: CompiledDesign;
  reader: Reader;
  /** Where the page lies on the storefront: "/apps/track". */
  proxyPath: string;
  /** Of the page's own address; null where there is none to pass on, as in a preview. */
  token: string | null;
  /** Reached by a tracking number alone: nothing that tells whose order it is. */
  limited: boolean;
  /** What a button of the page has just done. */
  done: DoneWord | null;
  /** The address to link to instead of `target`, so that clicks on a block are counted; of a product, also what it sold. */
  linkVia: (blockId: string, target: string, productId?: string) => string;
  renderCustom: OpenDesign["renderCustom"];
  /** Products by block, the best first; sold-out ones are left out already. */
  recommended: ReadonlyMap<string, readonly Recommended[]>;
};

/** What a block is presented from. */
export type BlockInput = PageInput & {
  page: OrderPage;
  situations: ReadonlySet<Situation>;
  /** The page's own path on the storefront; null where nothing may be asked for or passed on. */
  address: string | null;
};

/** A merchant's text for this reader; "" when they wrote none. */
export const write = (text: LocalText, { design, reader }: BlockInput): string =>
  textFor(text, reader.language, design.design.mainLanguage);

/** A merchant's address as it may stand in a link: paths are the shop's, and what leads elsewhere is counted. Null: none. */
export function hrefOf(blockId: string, address: string, { shop, linkVia }: BlockInput): string | null {
  if (/^(mailto|tel):/i.test(address)) return address;
  const whole = safeWebUrl(address.startsWith("/") ? shop.url.replace(/\/+$/, "") + address : address);
  return whole && linkVia(blockId, whole);
}

/** What there is to do, where pressing it is counted as one of a block's. */
export const countAction = (
  { action, ...hero }: Hero,
  blockId: string,
  linkVia: PageInput["linkVia"],
): Hero => (action ? { ...hero, action: { ...action, href: linkVia(blockId, action.href) } } : hero);

/** A link with its words; null without an address. */
export function linkTo(blockId: string, address: string, text: string, input: BlockInput): Link | null {
  const href = hrefOf(blockId, address, input);
  return href && text ? { text, href } : null;
}
