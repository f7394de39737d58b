import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { BlockModelOf, Share } from "../block-model.ts";
import type { BlockInput } from "./block-input.ts";

/** News by mail, and the page's address to pass on. */
export function presentFollow(
  { id, type, share }: BlockOf<"follow">,
  input: BlockInput,
): BlockModelOf<"follow"> | null {
  if (input.limited) return null;
  const shared = share ? shareOf(input) : null;
  return shared ? { id, type, news: null, share: shared } : null;
}

function shareOf({ token, shop, proxyPath, page, reader }: BlockInput): Share | null {
  if (!token) return null;
  return {
    url: `${shop.url.replace(/\/+$/, "")}${proxyPath}/${token}`,
    title: reader.say("share.title", { shop: shop.name }),
    text: page.hero.sentence,
  };
}
