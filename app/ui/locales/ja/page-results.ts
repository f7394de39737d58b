import type { CatalogOf } from "#app/lib/translate.ts";
import type { pageResults as source } from "../en/page-results.ts";

export const pageResults = {
  "results.subtitle": "追跡ページの成果：閲覧、クリック、売上、減らせた問い合わせ",
  "results.period": "期間",
  "results.days": "{days}日間",
  "results.dates": "{from}～{to}",

  "results.looks": "閲覧数",
  "results.looksHelp": "追跡ページが開かれた回数",
  "results.orders": "閲覧された注文",
  "results.ordersHelp": "初めて閲覧された日に数えます",
  "results.looksPerOrder": "1注文あたりの閲覧数",
  "results.looksPerOrderHelp": "他のショップでは4.6回です（Malomo調べ）",
  "results.askers": "問い合わせ",
  "results.askersHelp": "これらの注文の{share}で連絡先が押されました",

  "results.overTime": "{step, select, day {日別} other {週別}}の閲覧数",
  "results.step": "{step, select, day {日} other {週の初日}}",
  "results.nothing": "この期間に閲覧はありません",
  "results.byLanguage": "言語別",
  "results.language": "言語",

  "results.pressedOn": "「{page}」でのクリック",
  "results.ourPage": "標準のページ",
  "results.deletedPage": "削除されたページ",
  "results.pageLooks": "この期間の閲覧数：{looks, plural, other {#回}}",
  "results.nothingPressed": "この期間にクリックはありません。",
  "results.block": "ブロック",
  "results.presses": "クリック数",
  "results.pressingOrders": "注文数",
  "results.shareOfOrders": "閲覧された注文に占める割合",
  "results.numbered": "{name} {number}",
  "results.gone": "{name}（現在のページにはありません）",
  "results.unknownBlock": "その他のブロック",

  "results.sales": "おすすめ商品からの売上",
  "results.salesHelp":
    "追跡ページのおすすめから開かれ、14日以内に注文された商品の、割引前の金額です。キャンセルと返品は差し引いています。",
  "results.noSales": "この期間に、おすすめ商品からの注文はありません。",
  "results.saleOrders": "{orders, plural, other {#件の注文}}",
  "results.order": "注文",
  "results.amount": "金額",
  "results.comma": "、",
  "results.latestOnly":
    "最新の{count, plural, other {#件}}を表示しています。合計にはすべての注文が含まれます。",

  "results.spared": "減らせた「荷物はどこですか？」の問い合わせ",
  "results.sparedTime": "対応時間にして{time}の削減です。",
  "results.estimate":
    "これは推定値です。来なかった問い合わせを数えることはできないため、次のように計算しています。",
  "results.sparedOrders": "閲覧された注文：{orders, plural, other {#件}}",
  "results.sparedExpected": "注文100件につき{per100}件の問い合わせがあると仮定します。合計{expected}件です。",
  "results.sparedAskers":
    "{askers, plural, =0 {差し引く問い合わせはありません。} other {ページから連絡先を押したお客様#人分を、用件にかかわらず差し引きます。}}",
  "results.sparedMinutes": "1件の対応にかかる時間：{minutes, plural, other {#分}}",
  "results.about": "約{value}",
  "results.between": "{low}～{high}",
  "results.minutes": "{time}分",
  "results.hours": "{time}時間",
  "results.assumptions": "数値の根拠と、ご自身の数値の入力",
  "results.source1":
    "ショップへの問い合わせは、注文100件につき全種類合わせて6.7件です（Gorgias調べ）。そのうち荷物の所在に関するものは16 %（Gorgias）から50 %（追跡ツール各社の公表値で、高めです）とされ、注文100件につき1.1～3.4件になります。",
  "results.source2":
    "推定は控えめです。ページを閲覧した注文だけを数え、メールや電話が押されたときは、用件にかかわらず問い合わせとみなします。",
  "results.source3":
    "ページを開かずに届いた問い合わせや、JavaScriptが無効なブラウザーでのメール・電話のクリックはわかりません。1か月ほど実際の件数を数えて、その値を入力してください。",
  "results.questions": "注文100件あたりの問い合わせ数",
  "results.questionsHelp": "「荷物はどこですか？」という問い合わせのみ。空欄の場合は公表値の範囲を使います。",
  "results.questionsFault": "0.1から100までの数値を入力するか、空欄にしてください。",
  "results.minutesEach": "1件の対応にかかる分数",
  "results.minutesFault": "0.1から240までの数値を入力してください。",
  "results.save": "保存",
  "results.saved": "保存しました",

  "results.emptyTitle": "ここに追跡ページの成果が表示されます",
  "results.emptyText":
    "最初の閲覧から、閲覧数、クリックされた箇所、おすすめ商品からの売上、減らせた問い合わせの数が表示されます。この管理画面から開いた場合と、テスト注文の閲覧は数えません。",
  "results.emptyAction": "追跡ページを見る",

  "results.how": "数え方",
  "results.how1":
    "数えるのはこのアプリのサーバーだけです。Cookieもフィンガープリントも使わず、IPアドレスやブラウザー名も保存しません。",
  "results.how2":
    "同じ注文のページを1分以内に開き直した場合は1回の閲覧、同じリンクを1分以内に押し直した場合は1回のクリックと数えます。",
  "results.how3":
    "プログラムによるアクセス、先読み、追跡を拒否する設定のブラウザー、テスト注文、この管理画面から開いたページは数えません。",
  "results.how4":
    "注文は、ショップのタイムゾーンで初めて閲覧された日に数えます。注文ごとの記録は最後の閲覧から90日後に削除し、日ごとの合計だけを残します。",
  "results.how5":
    "同じお客様（アカウントまたはメールアドレスで判定）が、おすすめ商品を開いてから14日以内にその商品を注文した場合に売上とします。注文前の最後のクリックに対して数えます。",
} as const satisfies CatalogOf<typeof source>;
