import type { CatalogOf } from "#app/lib/translate.ts";
import type { words as source } from "../en/words.ts";

export const words: CatalogOf<typeof source> = {
  "app.home": "ホーム",
  "app.shipments": "配送",
  "app.deliveryDates": "お届け日",
  "app.activity": "アクティビティ",
  "app.settings": "設定",
  "app.loading": "読み込み中",

  "status.unknown": "スキャン待ち",
  "status.pre_transit": "ラベル作成済み",
  "status.in_transit": "輸送中",
  "status.out_for_delivery": "配達中",
  "status.available_for_pickup": "受け取り可能",
  "status.attempted": "不在持ち戻り",
  "status.delivered": "配達完了",
  "status.exception": "問題発生",
  "status.returning": "返送中",
  "status.returned": "返送済み",
  "status.cancelled": "キャンセル",
  "status.expired": "追跡終了",

  "flag.delayed": "遅延",
  "flag.customs": "通関中",
  "flag.action_required": "対応が必要",
  "flag.picked_up_by_customer": "受け取り済み",

  "reason.address": "住所の誤りまたは不備",
  "reason.refused": "受取拒否",
  "reason.damaged": "破損",
  "reason.lost": "紛失",
  "reason.customs_fee": "関税未払い",
  "reason.weather": "天候",
  "reason.closed": "届け先が休業",
  "reason.no_access": "届け先に入れない",
  "reason.id_check": "本人確認が必要",
  "reason.other": "理由不明",

  "need.exception": "問題の報告あり",
  "need.action_required": "対応が必要",
  "need.late": "遅延",
  "need.running_late": "遅れる見込み",
  "need.attempted": "不在持ち戻り",
  "need.returning": "返送中",
  "need.pickup": "受け取り待ち",
  "need.silent": "数日間スキャンなし",
};
