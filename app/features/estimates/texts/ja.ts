import type { WindowCatalog } from "./catalog.ts";

export const ja: WindowCatalog = {
  "arrives.by": "{when, select, today {本日} tomorrow {明日までに} other {{date}までに}}お届け",
  "arrives.day": "{when, select, today {本日} tomorrow {明日} other {{date}に}}お届け",
  "arrives.range": "{date}にお届け",
  "estimated.by": "{when, select, today {本日} tomorrow {明日までに} other {{date}までに}}お届け予定",
  "estimated.day": "{when, select, today {本日} tomorrow {明日} other {{date}}}お届け予定",
  "estimated.range": "{date}お届け予定",
  "get_it.by": "{when, select, today {本日} tomorrow {明日までに} other {{date}までに}}届きます",
  "get_it.day": "{when, select, today {本日} tomorrow {明日} other {{date}に}}届きます",
  "get_it.range": "{date}に届きます",
  "pickup.by":
    "{when, select, today {本日} tomorrow {明日までに} other {{date}までに}}受け取れるようになります",
  "pickup.day": "{when, select, today {本日} tomorrow {明日} other {{date}に}}受け取れるようになります",
  "pickup.range": "{date}に受け取れるようになります",
  "now.by": "新しいお届け予定：{when, select, today {本日} tomorrow {明日まで} other {{date}まで}}",
  "now.day": "新しいお届け予定：{when, select, today {本日} tomorrow {明日} other {{date}}}",
  "now.range": "新しいお届け予定：{date}",

  "said.by": "{when, select, today {本日まで} tomorrow {明日まで} other {{date}まで}}",
  "said.day": "{when, select, today {本日} tomorrow {明日} other {{date}}}",
  "said.range": "{date}",

  "note.later": "当初のご案内より遅くなります。当初のお届け予定：{said}",
  "note.runningLate":
    "当初のご案内（{said}）より{days, select, few {1〜2日} other {数日}}遅れる可能性があります。",
  "note.late": "お待たせして申し訳ございません。当初のお届け予定：{said}",
  "note.overdue": "お届け予定を過ぎています。当初のお届け予定：{said}",
  "note.noNewDay": "新しいお届け予定日はまだわかっていません。わかり次第、こちらに表示します。",

  "why.learned": "同じような荷物は、100個のうち{count}個がこの日までに届いています。",
  "why.learnedRange": "同じような荷物は、100個のうち{count}個がこの期間に届いています。",
  "why.rules": "ショップの通常のお届け日数による予定です。",
  "why.carrier": "配送会社の予定日をもとにした見込みです。",
  "why.shopify": "ご注文時にご案内した予定です。",
};
