import type { PageBlock } from "#app/features/page-designs/page-blocks.ts";
import type { BlockModel } from "../block-model.ts";
import type { BlockInput } from "./block-input.ts";
import {
  presentDeliveryDate,
  presentItemsBlock,
  presentParcels,
  presentProgressBlock,
} from "./present-about-order.ts";
import { presentAfterDelivery } from "./present-after-delivery.ts";
import { presentFollow } from "./present-follow.ts";
import { presentMap } from "./present-map.ts";
import { presentFaq, presentSupport } from "./present-questions.ts";
import { presentRecommendations } from "./present-recommendations.ts";
import {
  presentAnnouncement,
  presentCustom,
  presentDiscount,
  presentHeader,
  presentHero,
  presentImage,
  presentLoyalty,
  presentRichText,
  presentSocial,
} from "./present-simple-blocks.ts";

/** A merchant's block as this reader gets it; null when it has nothing to say. */
export function presentBlock(block: PageBlock, input: BlockInput): BlockModel | null {
  switch (block.type) {
    case "header":
      return presentHeader(block, input);
    case "hero":
      return presentHero(block, input);
    case "progress":
      return presentProgressBlock(block, input);
    case "map":
      return presentMap(block, input);
    case "delivery_date":
      return presentDeliveryDate(block, input);
    case "parcels":
      return presentParcels(block, input);
    case "items":
      return presentItemsBlock(block, input);
    case "follow":
      return presentFollow(block, input);
    case "faq":
      return presentFaq(block, input);
    case "support":
      return presentSupport(block, input);
    case "announcement":
      return presentAnnouncement(block, input);
    case "rich_text":
      return presentRichText(block, input);
    case "image":
      return presentImage(block, input);
    case "recommendations":
      return presentRecommendations(block, input);
    case "discount":
      return presentDiscount(block, input);
    case "review":
    case "survey":
    case "returns":
      return presentAfterDelivery(block, input);
    case "loyalty":
      return presentLoyalty(block, input);
    case "social":
      return presentSocial(block, input);
    case "custom":
      return presentCustom(block, input);
  }
}
