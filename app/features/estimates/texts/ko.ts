import type { WindowCatalog } from "./catalog.ts";

export const ko: WindowCatalog = {
  "arrives.by": "{when, select, today {오늘} tomorrow {내일까지} other {{date}까지}} 도착",
  "arrives.day": "{when, select, today {오늘} tomorrow {내일} other {{date}}} 도착",
  "arrives.range": "{date} 도착",
  "estimated.by": "{when, select, today {오늘} tomorrow {내일까지} other {{date}까지}} 도착 예정",
  "estimated.day": "{when, select, today {오늘} tomorrow {내일} other {{date}}} 도착 예정",
  "estimated.range": "{date} 도착 예정",
  "get_it.by": "{when, select, today {오늘} tomorrow {내일까지} other {{date}까지}} 받아 보실 수 있습니다",
  "get_it.day": "{when, select, today {오늘} tomorrow {내일} other {{date}에}} 받아 보실 수 있습니다",
  "get_it.range": "{date}에 받아 보실 수 있습니다",
  "pickup.by": "{when, select, today {오늘} tomorrow {내일까지} other {{date}까지}} 수령 준비 완료 예정",
  "pickup.day": "{when, select, today {오늘} tomorrow {내일} other {{date}}} 수령 준비 완료 예정",
  "pickup.range": "{date} 수령 준비 완료 예정",
  "now.by": "변경된 도착 예정일: {when, select, today {오늘} tomorrow {내일까지} other {{date}까지}}",
  "now.day": "변경된 도착 예정일: {when, select, today {오늘} tomorrow {내일} other {{date}}}",
  "now.range": "변경된 도착 예정일: {date}",

  "said.by": "{when, select, today {오늘까지} tomorrow {내일까지} other {{date}까지}}",
  "said.day": "{when, select, today {오늘} tomorrow {내일} other {{date}}}",
  "said.range": "{date}",

  "note.later": "처음 안내해 드린 날짜보다 늦어집니다. 처음 안내: {said}",
  "note.runningLate":
    "처음 안내해 드린 날짜({said})보다 {days, select, few {하루 이틀} other {며칠}} 늦어질 수 있습니다.",
  "note.late": "기다리시게 해 드려 죄송합니다. 처음 안내: {said}",
  "note.overdue": "도착 예정일이 지났습니다. 처음 예정: {said}",
  "note.noNewDay": "아직 새로운 날짜가 확인되지 않았습니다. 확인되는 대로 이곳에 표시됩니다.",

  "why.learned": "비슷한 상자 100개 중 {count}개가 이때까지 도착했습니다.",
  "why.learnedRange": "비슷한 상자 100개 중 {count}개가 이 기간에 도착했습니다.",
  "why.rules": "쇼핑몰의 평소 배송 기간을 기준으로 한 예정일입니다.",
  "why.carrier": "택배사가 알려 준 날짜를 바탕으로 한 예정일입니다.",
  "why.shopify": "결제할 때 안내해 드린 예정일입니다.",
};
