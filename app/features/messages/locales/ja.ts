import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ja = {
  rest: "残りの商品は別便でお届けします。",
  "tracking.button": "{count, plural, other {配送状況を確認する}}",
  order: "ご注文番号 {order}",
  "parcel.title": "荷物 {number}／{count}",
  "parcel.carrier": "配送業者",
  "parcel.number": "追跡番号",
  "parcel.numberFollows": "まだ登録されていません。登録され次第、配送状況ページに表示されます。",
  "parcels.more": "{count, plural, other {ほか#個の荷物}}",
  "items.heading": "お届けする商品",
  "items.more": "{count, plural, other {ほか#点}}",
  "items.refunded": "返金対象の商品",
  "address.heading": "お届け先",
  unsubscribe: "このメールの配信を停止する",
  "problem.running_late": "お荷物のお届けが予定より遅れております。誠に申し訳ございません。",
  "next.running_late":
    "お客様のお手続きは必要ございません。最新のお届け予定は、配送状況ページでご確認いただけます。",
  "problem.delayed": "お届け予定日が変更になりました。お待たせして誠に申し訳ございません。",
  "next.delayed":
    "お客様のお手続きは必要ございません。再度変更があった場合は、あらためてお知らせいたします。",
  "problem.stalled": "お荷物の配送状況が、通常より長く更新されておりません。",
  "next.stalled":
    "記録の反映が遅れている場合もございます。引き続き確認してまいりますので、最新の状況は配送状況ページをご覧ください。",
  "problem.attempted": "配送業者がお伺いしましたが、お荷物をお渡しできませんでした。",
  "next.attempted":
    "再配達または営業所などでのお受け取りとなります。今後のご案内は、配送状況ページでご確認ください。",
  "problem.exception": "お荷物の配送に問題が発生したと、配送業者から連絡がありました。",
  "next.exception": "現在、状況を確認しております。最新の情報は配送状況ページでご確認いただけます。",
  "problem.action_required": "お荷物の配送を続けるために、お客様のお手続きが必要です。",
  "problem.returning": "お荷物をお届けできず、当店へ返送されております。",
  "problem.returned": "お荷物をお届けできず、当店に戻ってまいりました。",
  "next.returned": "再送をご希望の場合は、お届け先のご住所とあわせてお知らせください。",
  "next.address": "お手数ですが、正しいご住所をお知らせください。すぐに配送業者へ伝えます。",
  "next.refused": "引き続き商品をご希望の場合は、お知らせください。お届け方法をご案内いたします。",
  "next.damaged": "誠に申し訳ございません。対応についてご案内しますので、お手数ですがご連絡ください。",
  "next.customs_fee":
    "お支払い方法は配送業者からご案内があります。ご不明な点は、お気軽にお問い合わせください。",
  "next.weather": "お客様のお手続きは必要ございません。天候が回復し次第、配送を再開いたします。",
  "next.unclaimed": "返送される前にご案内できますよう、お早めにご連絡ください。",
  "next.payment":
    "お支払いの内容と方法は、配送業者からご案内があります。ご不明な点は、お気軽にお問い合わせください。",
  "next.id_check": "次回のお届けの際は、本人確認書類をご用意ください。",
  "help.reply": "ご注文についてのご質問は、このメールにそのままご返信ください。",
  "help.shop": "ご注文についてのご質問は、{shop}までお問い合わせください。",
  footer: "このメールは、{shop}でご注文いただいたお客様にお送りしています。",
  "footer.test": "これは、{shop}がメールのデザインを確認するために送信したテストです。",
  privacy: "プライバシーの設定",
} satisfies CatalogOf<typeof en>;
