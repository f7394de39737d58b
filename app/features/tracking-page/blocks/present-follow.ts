import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import { isClosed } from "#app/features/shipments/statuses.ts";
import type { BlockModelOf, NewsOffer, Share } from "../block-model.ts";
import { isAwaited } from "../heroes.ts";
import { unshippedOf } from "../situations-of.ts";
import type { BlockInput } from "./block-input.ts";

/** News by mail, and the page's address to pass on; nothing of either to who merely knows a parcel's number. */
export function presentFollow(
  { id, type, ...wanted }: BlockOf<"follow">,
  input: BlockInput,
): BlockModelOf<"follow"> | null {
  const news = wanted.news ? newsOf(input) : null;
  const share = wanted.share ? shareOf(input) : null;
  return (news ?? share) ? { id, type, news, share } : null;
}

/** As long as something may still move; who has asked can always stop it again. */
function newsOf({ order, address, reader }: BlockInput): NewsOffer | null {
  const { maskedEmail, newsSince, shipments } = order;
  if (!address || !maskedEmail) return null;
  const mayMove = shipments.some(({ status }) => !isClosed(status)) || isAwaited(order, unshippedOf(order));
  if (!mayMove && !newsSince) return null;
  const action = `${address}/news?lang=${reader.language}`;
  return { action, email: maskedEmail, isOn: newsSince !== null };
}

function shareOf({ address, shop, page, reader }: BlockInput): Share | null {
  if (!address) return null;
  return {
    url: shop.url.replace(/\/+$/, "") + address,
    title: reader.say("share.title", { shop: shop.name }),
    text: page.hero.sentence,
  };
}
