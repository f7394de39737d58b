import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ko: CatalogOf<typeof en> = {
  "ask.heading": "{shop}의 이 메일을 그만 받으시겠어요?",
  "ask.text": "앞으로 {address} 주소로 리뷰 요청과 설문조사를 보내지 않습니다.",
  "ask.button": "수신 거부",
  "done.heading": "수신이 거부되었습니다",
  "done.text": "{shop}에서 더 이상 {address} 주소로 리뷰 요청이나 설문조사를 보내지 않습니다.",
  "done.undo": "실수로 누르셨나요?",
  "done.button": "다시 받기",
  still: "배송 안내 등 주문에 관한 소식은 계속 보내 드립니다.",
  "all.heading": "{shop}의 메일을 받지 않는 상태입니다",
  "all.text":
    "주문 소식을 포함하여 {address} 주소로 아무것도 보내지 않습니다. 잘못된 경우 쇼핑몰에 문의해 주세요.",
  "none.heading": "더 이상 메일을 보내지 않습니다",
  "none.text": "{shop}에는 이 메일을 받은 주소가 더 이상 저장되어 있지 않습니다.",
  "wrong.heading": "사용할 수 없는 링크입니다",
  "wrong.text": "링크의 일부가 빠졌을 수 있습니다. 메일에서 다시 열어 주세요.",
  "privacy.heading": "개인정보 설정",
  "privacy.text": "{shop}에서 주문하셔서 배송 현황 등 주문 소식을 {address}(으)로 보내 드립니다.",
  "privacy.uncounted": "{shop}에서는 메일을 열거나 링크를 누른 횟수를 집계하지 않습니다.",
  "measure.text": "{shop}에서는 메일을 열어 보고 링크를 누른 횟수를 집계합니다.",
  "measure.stop": "집계에서 제외하기",
  "measure.stopped": "{shop}의 메일을 열거나 링크를 눌러도 집계되지 않습니다.",
  "measure.allow": "다시 집계에 포함하기",
};
