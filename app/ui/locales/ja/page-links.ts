import type { CatalogOf } from "#app/lib/translate.ts";
import type { pageLinks as en } from "../en/page-links.ts";

export const pageLinks: CatalogOf<typeof en> = {
  "pageLinks.save": "保存",
  "pageLinks.discard": "破棄",
  "pageLinks.saved": "保存しました",
  "pageLinks.lifetime": "追跡ページのリンク",
  "pageLinks.lifetimeHelp":
    "リンクを知っている人は、その注文の追跡ページを見ることができます。特定の注文のリンクを差し替えるには、その配送の詳細を開いてください。",
  "pageLinks.expires": "リンクに有効期限を設ける",
  "pageLinks.expiresHelp":
    "期限が切れても、お客様がご注文番号と連絡先で検索すると、リンクは再び使えるようになります。",
  "pageLinks.days": "有効期間",
  "pageLinks.daysHelp": "注文に最後の動きがあってから30〜730日",
  "pageLinks.daysFault": "30〜730の整数で日数を入力してください。",
  "pageLinks.lookUp": "注文の検索",
  "pageLinks.lookUpHelp": "リンクをお持ちでないお客様が、追跡ページを探す方法です。",
  "pageLinks.byOrder": "注文番号と、メールアドレス・電話番号・郵便番号のいずれか",
  "pageLinks.byOrderHelp": "常にご利用いただけます。",
  "pageLinks.byNumber": "追跡番号のみ",
  "pageLinks.byNumberHelp":
    "荷物の状況だけを表示します。注文番号、商品、住所などの個人情報は表示されません。",
  "pageLinks.headless": "独自のストアフロント",
  "pageLinks.headlessHelp":
    "ヘッドレスのストア向けに、追跡ページの内容をJSONで提供します。お使いのサイトに、独自のデザインで表示できます。",
  "pageLinks.isOn": "オン",
  "pageLinks.isOff": "オフ",
  "pageLinks.document": "ドキュメント（OpenAPI）",
  "pageLinks.switchOn": "オンにする",
  "pageLinks.switchedOff": "オフにしました",
  "pageLinks.alreadyOn": "すでにオンになっています。シークレットが不明な場合は、再発行してください。",
  "pageLinks.switchOff": "オフにする",
  "pageLinks.switch_offTitle": "独自のストアフロントをオフにしますか？",
  "pageLinks.switch_offText":
    "お使いのサイトへの応答はただちに停止し、シークレットと許可したサイトの一覧は削除されます。",
  "pageLinks.rotate": "シークレットを再発行",
  "pageLinks.rotateTitle": "シークレットを再発行しますか？",
  "pageLinks.rotateText":
    "以前のシークレットで署名されたトークンは、ただちに無効になります。新しいシークレットをサーバーに設定する準備をしてから実行してください。",
  "pageLinks.secretTitle": "シークレットを今すぐコピーしてください（表示されるのは一度だけです）",
  "pageLinks.secretText":
    "必ずサーバーで保管し、Webページには含めないでください。サーバーはこのシークレットで、取得したい注文のトークンに署名します（HS256）。",
  "pageLinks.secret": "シークレット",
  "pageLinks.secretMade": "シークレットの発行日時：",
  "pageLinks.secretReplaced": "シークレットの再発行日時：",
  "pageLinks.address": "アドレス",
  "pageLinks.addressHelp":
    "サーバーが署名した注文の場合は「Authorization: Bearer …」を付けます。または、末尾に「/」と追跡リンクの最後の部分を付けます。",
  "pageLinks.origins": "ブラウザーからのアクセスを許可するサイト",
  "pageLinks.originsHelp":
    "1行に1つ、ブラウザーが送信する形式のとおりに入力してください。空欄の場合は、サーバーからのみ利用できます。",
  "pageLinks.saveOrigins": "サイトを保存",
  "pageLinks.fault.insecure":
    "「{line}」はhttps://で始まる必要があります（http://はlocalhostのみ使えます）。",
  "pageLinks.fault.path": "「{line}」にはサイト名より後の部分が含まれています。削除してください。",
  "pageLinks.fault.malformed":
    "「{line}」は、https://www.example.com のようなサイトのアドレスではありません。日本語などのドメイン名は、ブラウザーが送信する形式（xn--…）で入力してください。「*」は使えません。",
  "pageLinks.fault.many": "入力できるサイトは{max}件までです。",
};
