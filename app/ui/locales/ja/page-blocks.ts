import type { CatalogOf } from "#app/lib/translate.ts";
import type { pageBlocks as source } from "../en/page-blocks.ts";

export const pageBlocks: CatalogOf<typeof source> = {
  "pageBlock.about.header":
    "ブランド設定のロゴとメニューです。独立したページでのみ表示されます。テーマ内では、テーマのヘッダーが使われます。",
  "pageBlock.about.hero":
    "今の状況とお届け日、必要な対応をひとことで伝えます。文章は注文ごとに変わります。ページに必ず一つ必要です。",
  "pageBlock.about.progress": "ご注文からお届けまでの流れと、現在の段階です。",
  "pageBlock.about.map": "荷物の最後の位置を、通ってきた道筋の図で示します。",
  "pageBlock.about.delivery_date": "いつ届くか、どのくらい確かか、その理由です。",
  "pageBlock.about.parcels": "荷物ごとの運送会社、追跡番号、履歴です。時刻はそれぞれの現地時間で示します。",
  "pageBlock.about.items": "荷物の中身と、まだ発送されていない商品です。",
  "pageBlock.about.follow":
    "ページを開き直さなくてもよいように、メールでのお知らせと、共有用のリンクを用意します。",
  "pageBlock.about.faq": "質問と回答です。聞きたくなる場面でだけ表示できます。",
  "pageBlock.about.support":
    "ショップへの連絡方法です。状況に合う最初の連絡先が表示され、一つもなければサポート用アドレスが表示されます。",
  "pageBlock.about.announcement": "目立たせたい短いお知らせです。",
  "pageBlock.about.rich_text": "太字、リンク、リストを使える自由な文章です。",
  "pageBlock.about.image": "お好きな画像です。リンクも付けられます。",
  "pageBlock.about.recommendations":
    "ショップの商品を現在の価格で表示します。売り切れの商品は表示されず、表示できる商品がなければブロックごと省かれます。",
  "pageBlock.about.discount":
    "コピーできる割引コードです。先にShopifyで割引を作成してください。ここでは表示するだけです。",
  "pageBlock.about.review": "レビューをお願いします。すべて配達されてから自動で表示されます。",
  "pageBlock.about.survey": "ご意見をうかがいます。",
  "pageBlock.about.returns": "返品の方法です。何かが配達されてから自動で表示されます。",
  "pageBlock.about.loyalty": "ポイント、会員制度、お友だち紹介などです。",
  "pageBlock.about.social":
    "ブランド設定に登録したアカウントへのリンクです。ここで設定する項目はありません。",
  "pageBlock.about.custom": "HTMLとLiquidがわかる方向けです。",
  "pageStyle.frame": "ページの表示場所",
  "pageStyle.frame.theme": "テーマの中",
  "pageStyle.frame.page": "独立したページ",
  "pageStyle.dark": "お客様の端末がダークモードのときは暗い配色にする",
  "pageStyle.css": "独自のCSS",
};
