import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { Recommended } from "#app/features/recommendations/recommended.ts";
import { formatMoney } from "#app/lib/format-money.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { BlockModelOf, RecommendedProduct } from "../block-model.ts";
import type { Reader } from "../reader.ts";
import { write, type BlockInput } from "./block-input.ts";

/** Products that go with the order, as the shop's storefront told lately; null while it has told of none. */
export function presentRecommendations(
  block: BlockOf<"recommendations">,
  input: BlockInput,
): BlockModelOf<"recommendations"> | null {
  const { id, type } = block;
  const products = (input.recommended.get(id) ?? []).map((product) => toProduct(id, product, input));
  if (products.length === 0) return null;
  return {
    id,
    type,
    heading: write(block.heading, input) || input.reader.say("recommendations.heading"),
    products,
  };
}

function toProduct(
  blockId: string,
  { productId, title, path, imageUrl, imageAlt, price }: Recommended,
  { linkVia, reader }: BlockInput,
): RecommendedProduct {
  const src = safeWebUrl(imageUrl);
  return {
    productId,
    title,
    // On whichever of the shop's domains the shopper is.
    href: linkVia(blockId, path, productId),
    picture: src === null ? null : { src, alt: imageAlt },
    price: priceText(price, reader),
  };
}

/** "€29.00", or "from €29.00" when some variants cost more. */
function priceText({ from, to, currency }: Recommended["price"], { locale, say }: Reader): string | null {
  const price = formatMoney(from, currency, locale);
  return price !== null && Number(to) > Number(from) ? say("recommendations.from", { price }) : price;
}
