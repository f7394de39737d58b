import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ja: CatalogOf<typeof en> = {
  "ask.heading": "{shop}からのこのメールの配信を停止しますか？",
  "ask.text": "レビューのお願いやアンケートは、今後{address}に送信されなくなります。",
  "ask.button": "配信を停止する",
  "done.heading": "配信を停止しました",
  "done.text": "{shop}からレビューのお願いやアンケートが{address}に届くことはありません。",
  "done.undo": "お間違えではありませんか？",
  "done.button": "もう一度受け取る",
  still: "配送状況など、ご注文に関するお知らせは引き続き届きます。",
  "all.heading": "{shop}からのメールは届きません",
  "all.text":
    "{address}には、ご注文に関するお知らせも含め、何も送信されません。お心当たりがない場合は、ショップにお問い合わせください。",
  "none.heading": "今後メールは送信されません",
  "none.text": "{shop}は、このメールの送信先アドレスをもう保存していません。",
  "wrong.heading": "このリンクはご利用いただけません",
  "wrong.text": "リンクの一部が欠けている可能性があります。メールからもう一度開いてください。",
  "privacy.heading": "プライバシーの設定",
  "privacy.text": "{shop}でのご注文に関するお知らせ（発送状況など）を{address}にお送りしています。",
  "privacy.uncounted": "{shop}は、メールの開封やリンクのクリックを集計していません。",
  "measure.text": "{shop}は、メールの開封数とリンクのクリック数を集計しています。",
  "measure.stop": "集計の対象から外す",
  "measure.stopped": "{shop}からのメールの開封やクリックは集計されません。",
  "measure.allow": "集計の対象に戻す",
};
