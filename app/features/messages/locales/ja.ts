import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ja = {
  "shipped.subject": "ご注文 {order} の商品を発送しました",
  "shipped.subjectPart": "ご注文 {order} の商品の一部を発送しました",
  "shipped.heading": "ご注文の商品を発送しました",
  "shipped.headingPart": "ご注文の商品の一部を発送しました",
  "shipped.leadCarrier": "{carrier}でお届けします。",
  "shipped.lead": "配送業者に荷物を引き渡しました。",
  "shipped.restFollows": "残りの商品は別便でお届けします。",
  "shipped.button": "{count, plural, other {配送状況を確認する}}",
  order: "ご注文番号 {order}",
  "step.ordered": "ご注文",
  "step.shipped": "発送",
  "step.delivered": "お届け",
  "parcel.title": "荷物 {number}／{count}",
  "parcel.carrier": "配送業者",
  "parcel.number": "追跡番号",
  "parcel.numberFollows": "まだ登録されていません。登録され次第、配送状況ページに表示されます。",
  "parcels.more": "{count, plural, other {ほか#個の荷物}}",
  "items.heading": "お届けする商品",
  "items.more": "{count, plural, other {ほか#点}}",
  "help.reply": "ご注文についてのご質問は、このメールにそのままご返信ください。",
  "help.shop": "ご注文についてのご質問は、{shop}までお問い合わせください。",
  footer: "このメールは、{shop}でご注文いただいたお客様にお送りしています。",
} satisfies CatalogOf<typeof en>;
