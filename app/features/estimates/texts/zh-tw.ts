import type { WindowCatalog } from "./catalog.ts";

export const zhTw: WindowCatalog = {
  "arrives.by": "{when, select, today {今天} tomorrow {明天之前} other {{date}之前}}送達",
  "arrives.day": "{when, select, today {今天} tomorrow {明天} other {{date}}}送達",
  "arrives.range": "{date}送達",
  "estimated.by": "預計{when, select, today {今天} tomorrow {明天之前} other {{date}之前}}送達",
  "estimated.day": "預計{when, select, today {今天} tomorrow {明天} other {{date}}}送達",
  "estimated.range": "預計{date}送達",
  "get_it.by": "{when, select, today {今天} tomorrow {明天之前} other {{date}之前}}就會收到",
  "get_it.day": "{when, select, today {今天} tomorrow {明天} other {{date}}}就會收到",
  "get_it.range": "{date}就會收到",
  "pickup.by": "{when, select, today {今天} tomorrow {明天之前} other {{date}之前}}可取貨",
  "pickup.day": "{when, select, today {今天} tomorrow {明天} other {{date}}}可取貨",
  "pickup.range": "{date}可取貨",
  "now.by": "最新預計送達：{when, select, today {今天} tomorrow {明天之前} other {{date}之前}}",
  "now.day": "最新預計送達：{when, select, today {今天} tomorrow {明天} other {{date}}}",
  "now.range": "最新預計送達：{date}",

  "said.by": "{when, select, today {今天之前} tomorrow {明天之前} other {{date}之前}}",
  "said.day": "{when, select, today {今天} tomorrow {明天} other {{date}}}",
  "said.range": "{date}",

  "note.later": "會比原先告知的時間晚。原先預計：{said}",
  "note.runningLate": "可能比原先告知的時間（{said}）晚{days, select, few {一兩天} other {幾天}}送達。",
  "note.late": "很抱歉讓您久等。原先預計：{said}",
  "note.overdue": "包裹應該已經送達。原先預計：{said}",
  "note.noNewDay": "目前還沒有新的日期，一有消息就會顯示在這裡。",

  "why.learned": "類似的包裹，每100件有{count}件在這天之前送達。",
  "why.learnedRange": "類似的包裹，每100件有{count}件在這段期間送達。",
  "why.rules": "依商店平常的配送天數估算。",
  "why.carrier": "依物流公司提供的日期估算。",
  "why.shopify": "與結帳時顯示的日期相同。",
};
