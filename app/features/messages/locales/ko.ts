import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ko = {
  "shipped.subject": "주문하신 상품이 발송되었습니다 ({order})",
  "shipped.subjectPart": "주문하신 상품의 일부가 발송되었습니다 ({order})",
  "shipped.heading": "주문하신 상품이 발송되었습니다",
  "shipped.headingPart": "주문하신 상품의 일부가 발송되었습니다",
  "shipped.leadCarrier": "{carrier}에 상품을 전달했습니다.",
  "shipped.lead": "택배사에 상품을 전달했습니다.",
  "shipped.restFollows": "나머지 상품은 별도로 배송됩니다.",
  "shipped.button": "{count, plural, other {배송 조회}}",
  order: "주문번호 {order}",
  "step.ordered": "주문",
  "step.shipped": "발송",
  "step.delivered": "배송 완료",
  "parcel.title": "택배 {number}/{count}",
  "parcel.carrier": "택배사",
  "parcel.number": "송장번호",
  "parcel.numberFollows": "아직 등록되지 않았습니다. 등록되는 대로 배송 조회 페이지에 표시됩니다.",
  "parcels.more": "{count, plural, other {외 택배 #개}}",
  "items.heading": "보내 드리는 상품",
  "items.more": "{count, plural, other {외 #개 상품}}",
  "help.reply": "주문에 관해 궁금한 점이 있으면 이 메일에 회신해 주세요.",
  "help.shop": "주문에 관해 궁금한 점이 있으면 {shop}에 문의해 주세요.",
  footer: "이 메일은 {shop}에서 주문하신 고객님께 보내 드립니다.",
} satisfies CatalogOf<typeof en>;
