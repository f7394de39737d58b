import type { CatalogOf } from "#app/lib/translate.ts";
import type { sources as source } from "../en/sources.ts";

export const sources: CatalogOf<typeof source> = {
  "app.tracking": "運送会社と情報源",
  "tracking.sources": "情報源",
  "tracking.carriers": "運送会社",
  "tracking.codes": "不明なコード",

  "source.shopify": "Shopify",
  "source.shopifyOn": "常に有効・無料",
  "source.shopifyText":
    "Shopifyが運送会社から直接受け取る情報と、他のアプリがShopifyに伝える情報です。設定は不要です。Shopifyが追跡しない運送会社の場合や、スキャンが遅れる場合は、下で情報源を接続してください。",
  "source.heard": "最終受信",
  "source.neverHeard": "まだ受信していません",
  "source.yours": "接続中の情報源",
  "source.none": "他の情報源は接続されていません",
  "source.noneText":
    "なくても使えます。運送会社のスキャンがShopifyに届かない、または遅れて届く場合に役立ちます。",
  "source.order": "荷物は、追跡できる最初の情報源が担当します。すでに追跡中の荷物はそのままです。",
  "source.connectTitle": "情報源を接続",
  "source.connectText":
    "各社のご自身のアカウントのキーを使います。料金はDoorstepではなく各社へのお支払いとなります。",
  "source.connect": "接続",
  "source.connectTo": "{name}を接続",
  "source.manage": "管理",
  "source.manageOf": "{name}を管理",
  "source.backToAll": "情報源",

  "source.state.unchecked": "未確認",
  "source.state.works": "正常",
  "source.state.no_access": "キーが拒否されました",
  "source.state.resting": "休止中",
  "source.state.paused": "一時停止中",
  "source.refusedText":
    "{name}がキーを拒否しました。正しいキーを入力するまで問い合わせは行いません。その間、新しい荷物は次の情報源が担当します。次の情報源がなければ待機します。",
  "source.theySay": "{name}からのメッセージ：「{problem}」",
  "source.enterKey": "キーを入力し直す",
  "source.enterKeyOf": "{name}のキーを入力し直す",
  "source.restsUntil": "{name}が待つよう求めています。次の時刻に自動で再開します：",
  "source.uncheckedText":
    "キーはまだ試していないか、{name}から応答がありませんでした。「接続をテスト」をお試しください。",
  "source.follows": "{count, plural, =0 {追跡中の荷物なし} other {#個の荷物を追跡中}}",
  "source.waiting": "{count, plural, other {#個が待機中}}",
  "source.notFound": "{count, plural, other {#個は情報なし}}",
  "source.refused": "{count, plural, other {#個は受付不可}}",
  "source.calls": "{count, plural, =0 {本日の問い合わせなし} other {本日の問い合わせ#回}}",
  "source.callsOf": "本日の問い合わせ {count, number} / {max, number}回",

  "source.keys": "キー",
  "source.field.apiKey": "APIキー",
  "source.field.webhookSecret": "Webhookシークレット",
  "source.field.clientId": "クライアントID",
  "source.field.clientSecret": "クライアントシークレット",
  "source.field.baseUrl": "サーバーのアドレス",
  "source.secretHelp.easypost":
    "任意の文字列を、EasyPostとここに同じ内容で入力してください。ない場合、EasyPostのWebhookは受け付けず、Doorstepが問い合わせます。",
  "source.secretHelp.aftership":
    "AfterShipのWebhookの画面に表示されます。ない場合、Webhookは受け付けず、Doorstepが問い合わせます。",
  "source.secretHelp.shippo":
    "Shippoから発行されている場合に入力します。ない場合は、下の秘密のアドレスだけで判断します。",
  "source.secretHelp.ship24":
    "Ship24のWebhookの画面に表示されます。ない場合は、下の秘密のアドレスだけで判断します。",
  "source.secretHelp.karrio":
    "Karrioのエンドポイントの画面に表示されます。ない場合は、下の秘密のアドレスだけで判断します。",
  "source.secretHelp.ups":
    "任意の長い文字列です。UPSは各メッセージにこれを付けて送ります。ない場合、UPSはWebhookを送らず、Doorstepが問い合わせます。",
  "source.fieldHelp.baseUrl": "https:// で始まり、インターネットから接続できるアドレス。",
  "source.optional": "{label}（任意）",
  "source.kept": "保存済み（{shown}）。空欄のままにすると変更しません。",
  "source.openWebsite": "{name}を開く",
  "source.saveAndTest": "保存してテスト",
  "source.test": "接続をテスト",
  "source.saved": "キーを保存しました",
  "source.problem.missing": "入力してください。",
  "source.problem.too_long": "キーとしては長すぎます。コピーした内容をご確認ください。",
  "source.problem.no_address": "https://karrio.example.com のようなアドレスを入力してください。",
  "source.problem.not_https": "アドレスは https:// で始まる必要があります。",
  "source.problem.not_public": "このアドレスにはインターネットから接続できません。",
  "source.result.works": "正常です。{name}がキーを受け付けました。",
  "source.result.no_access": "{name}がキーを拒否しました",
  "source.result.no_accessText":
    "入力内容は保存しましたが、問い合わせは行いません。修正してもう一度保存してください。",
  "source.result.later": "{name}から応答がありませんでした",
  "source.result.laterText":
    "キーは保存されています。1分ほど待って、もう一度「接続をテスト」をお試しください。",
  "source.result.unknown": "{name}の接続はすでに解除されています。ページを再読み込みしてください。",

  "source.push": "Webhook",
  "source.pushText": "Webhookを使うと情報が数秒で届きます。使わない場合はDoorstepが定期的に問い合わせます。",
  "source.pushEnter": "次のアドレスを{name}に登録してください：",
  "source.pushAddress": "Webhookのアドレス",
  "source.pushSecret":
    "パスワードと同じように扱ってください。知っている人は荷物について偽の情報を送れてしまいます。",
  "source.copy": "コピー",
  "source.copied": "アドレスをコピーしました",
  "source.copyFailed": "コピーできませんでした。アドレスを選択して手動でコピーしてください。",
  "source.lastPush": "最後のWebhook",
  "source.noPush": "まだ届いていません。",
  "source.noPushKind":
    "{name}にはWebhookがありません。Doorstepが問い合わせます（最初は12時間ごと、配達当日は1時間ごと）。",
  "source.pushAfter": "キーを保存すると、ここにアドレスが表示されます。",
  "source.parcels": "荷物",
  "source.refusedTitle": "{name}が受け付けなかった番号",
  "source.refusedHelp": "他の情報源やShopifyで追跡できることがあります。",
  "source.pauseTitle": "一時停止",
  "source.pauseText":
    "再開するまで{name}への問い合わせを行いません。データは失われません。Webhookは引き続き受け付け、追跡中の荷物はそのまま残り、新しい荷物は次の情報源が担当します。",
  "source.pause": "一時停止",
  "source.pauseDone": "{name}を一時停止しました",
  "source.pausedTitle": "{name}は一時停止中です",
  "source.pausedText":
    "{name}への問い合わせを行っていません。Webhookは引き続き受け付け、追跡中の荷物はそのまま残り、新しい荷物は次の情報源が担当します。次の情報源がなければ待機します。",
  "source.resume": "再開",
  "source.resumeDone": "{name}への問い合わせを再開しました",
  "source.disconnect": "接続を解除",
  "source.disconnectOf": "{name}の接続を解除しますか？",
  "source.disconnectText":
    "キーは削除され、{name}への問い合わせは行われなくなります。これまでに届いた情報は残ります。配送中の荷物は、追跡できる次の情報源が引き継ぎます。Shopifyからの情報はそのまま続きます。",
  "source.disconnectYes": "キーを削除して解除",
  "source.keep": "解除しない",
  "source.disconnected": "{name}の接続を解除しました",

  "source.about.easypost": "北米とヨーロッパを中心に約100社。Webhook対応。",
  "source.about.aftership": "1,000社以上。Webhook対応。",
  "source.about.shippo": "北米とヨーロッパの主要な運送会社。Webhook対応。",
  "source.about.17track": "2,000社以上。中国発や越境配送に強い。Webhook対応。",
  "source.about.ship24": "1,000社以上。運送会社を自動で判別。Webhook対応。",
  "source.about.karrio": "オープンソース。自社サーバーで、自社の運送会社アカウントを使って動きます。",
  "source.about.ups": "UPSの荷物のみ。UPSから直接。",
  "source.about.fedex": "FedExの荷物のみ。FedExから直接。",
  "source.about.usps": "USPSの荷物のみ。USPSから直接。",
  "source.about.dhl": "DHLの荷物のみ（Express、Parcel、eCommerce）。DHLから直接。",

  "source.key.easypost":
    "EasyPostの管理画面の Account Settings › API Keys にあります。本番（production）キーを使ってください。テストキーでは架空の荷物しか追跡できません。",
  "source.key.aftership":
    "AfterShipの管理画面の Settings › API keys で、trackings の読み書きができるキーを作成してください。",
  "source.key.shippo": "Shippoの Settings › API にある、「shippo_live_」で始まる本番トークンです。",
  "source.key.17track": "api.17track.net の Settings › Security にあるアクセスキーです。",
  "source.key.ship24": "Ship24の管理画面の Integrations › API keys にあります。",
  "source.key.karrio":
    "Karrioの管理画面の Developers › API にあります。アドレスはご自身のサーバーのAPIのものです。",
  "source.key.ups":
    "developer.ups.com で「Tracking」を含むアプリを作成すると、Client ID と Client Secret が表示されます。",
  "source.key.fedex":
    "developer.fedex.com で「Track API」のプロジェクトを作成し、本番に移行すると、API key（クライアントID）と Secret key が表示されます。",
  "source.key.usps":
    "developers.usps.com で「Tracking」APIのアプリを作成すると、Consumer Key と Consumer Secret が表示されます。",
  "source.key.dhl":
    "developer.dhl.com で「Shipment Tracking – Unified」のアプリを作成すると、API key が表示されます。",

  "source.hook.easypost":
    "EasyPostの管理画面で Account Settings › Webhooks › Add webhook を開き、URLにアドレスを貼り付けて Production を選び、上と同じWebhookシークレットを入力してください。",
  "source.hook.aftership":
    "AfterShipの管理画面で Settings › Webhooks › Add webhook URL にアドレスを貼り付け、表示されるWebhookシークレットを上の欄に入力してください。",
  "source.hook.shippo":
    "Shippoの Settings › API › Webhooks › Add webhook にアドレスを貼り付け、イベント「Track Updated」と Live を選んでください。",
  "source.hook.17track":
    "api.17track.net の Settings › Webhook で、WebHook URL にアドレスを貼り付け、バージョン 2.4 を選んで保存してください。",
  "source.hook.ship24":
    "Ship24の管理画面の Integrations › Webhook で、Webhook URL にアドレスを貼り付けて保存してください。",
  "source.hook.karrio":
    "Karrioの管理画面の Developers › Webhooks › Add endpoint にアドレスを貼り付け、イベント「tracker_updated」を選んでください。",
  "source.hook.ups":
    "登録は不要です。Webhookシークレットがあれば、Doorstepが番号ごとにこのアドレスをUPSに伝えます。UPSのアプリに「Track Alert」が必要です。",
  "source.hook.other": "ご利用のアカウントで、WebhookのURLの欄にこのアドレスを入力してください。",

  "back.title": "Shopifyへの書き戻し",
  "back.text":
    "他の情報源から届いた内容をShopifyのタイムラインに書き込み、注文ページや他のアプリでも見られるようにします。初期設定ではオフです。",
  "back.on": "他の情報源の内容をShopifyに伝える",
  "back.warnTitle": "Shopifyからもお客様にメールが届くことがあります",
  "back.warnText":
    "Shopifyには「配達中」「配達完了」の通知があります。オンの場合、お客様に同じ内容が2回届くことがあります。Shopifyの 設定 › 通知 › お客様への通知 でオフにしてください。",
  "back.openNotifications": "Shopifyの通知設定を開く",
  "back.statuses": "Shopifyに伝える段階",
  "back.rules":
    "各段階はフルフィルメントごとに1回だけ、これから起きることだけを伝えます。Shopifyから届いた内容は伝え返さず、場所や運送会社の文章も含めません。",
  "back.noStatus": "段階を1つ以上選んでください。",
  "back.needsGrant": "Doorstepがフルフィルメントに書き込むことの許可を、Shopifyが求めます。",
  "back.declined": "オンにできませんでした。フルフィルメントへの書き込みが許可されていません。",
  "back.noGrant":
    "フルフィルメントへの書き込みが許可されていないため、Shopifyには伝えていません。一度オフにしてからオンにすると、もう一度許可を求めます。",
  "back.save": "保存",
  "back.saved": "保存しました",
  "back.since": "開始",
  "back.written": "{count, plural, =0 {過去7日間の書き込みなし} other {過去7日間に#件を書き込みました}}",
  "back.waiting": "{count, plural, other {#件が待機中}}",
  "back.failed": "{count, plural, other {#件}}を書き込めませんでした：{problem}",

  "codes.title": "意味がわからないコード",
  "codes.text":
    "情報源が使ったコードのうち、Doorstepの表にないものです。推測はしません。該当するスキャンは元の文章のまま管理画面に表示し、意味がわかるまで状態は変えません。",
  "codes.none": "不明なコードはありません",
  "codes.noneText": "これまでに情報源が使ったコードは、すべて理解できています。",
  "codes.words": "元の文章：「{words}」",
  "codes.seen": "{count, plural, other {#回}}",
  "codes.first": "初回",
  "codes.last": "最終",
  "codes.noWords": "説明の文章はありません。",
};
