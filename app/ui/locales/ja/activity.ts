import type { CatalogOf } from "#app/lib/translate.ts";
import type { activity as source } from "../en/activity.ts";

export const activity: CatalogOf<typeof source> = {
  "activity.webhooks": "Shopifyからの更新",
  "activity.any": "すべて",
  "activity.state": "状態",
  "activity.waiting": "処理待ち",
  "activity.done": "完了",
  "activity.failed": "失敗",
  "activity.malformed": "読み取り不可",
  "activity.attempts": "{count}回試行",
  "activity.none": "何もありません",
  "activity.noneText": "該当するものはありません。",
  "activity.older": "さらに古いものを表示",
  "activity.showBody": "本文を表示",
  "activity.hideBody": "本文を隠す",
  "activity.bodyOf": "{topic}の本文",
  "activity.bodyGone": "本文は保管期間を過ぎました。",
  "activity.refreshOrder": "この注文をShopifyから更新",
  "activity.openOrder": "開く",
};
