import type { DefaultTexts } from "./catalog.ts";

export const ja: DefaultTexts = {
  greeting: '{% if customer.name != "" %}\n{{ customer.name }} 様\n{% endif %}',
  order_confirmed: {
    subject: "ご注文 {{ order.name }} を承りました",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}商品を発送しましたら、あらためてご連絡いたします。",
    heading: "ご注文ありがとうございます",
    text: "ご注文を承りました。ただいま商品の準備を進めています。発送しましたら、あらためてメールでお知らせいたします。",
    button: "ご注文内容を確認する",
    total: "{% if order.total %}**合計：{{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "ご注文 {{ order.name }} の商品を発送しました",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}お届けまでの状況をいつでもご確認いただけます。",
    heading: "ご注文の商品を発送しました",
    text: "{% if carrier.name %}{{ carrier.name }}でお届けします。{% else %}配送会社に商品を引き渡しました。{% endif %}現在の配送状況は、いつでもご確認いただけます。",
    button: "配送状況を確認する",
  },
  partly_shipped: {
    subject: "ご注文 {{ order.name }} の商品の一部を発送しました",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}残りの商品は別便でお届けします。",
    heading: "ご注文の商品の一部を発送しました",
    text: "{% if carrier.name %}今回の商品は{{ carrier.name }}でお届けします。{% else %}今回の商品を配送会社に引き渡しました。{% endif %}次の商品を発送しましたら、あらためてお知らせいたします。",
    button: "配送状況を確認する",
  },
  in_transit: {
    subject: "ご注文 {{ order.name }} の商品を配送中です",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}配送会社がお荷物をお預かりしました。",
    heading: "お荷物を配送中です",
    text: "{% if carrier.name %}{{ carrier.name }}がお荷物をお預かりし、お届け先へ向かっています。{% else %}配送会社がお荷物をお預かりし、お届け先へ向かっています。{% endif %}到着まで今しばらくお待ちください。",
    button: "現在の状況を確認する",
  },
  out_for_delivery: {
    subject: "ご注文 {{ order.name }} を配達中です",
    preheader:
      "{% if carrier.name %}{{ carrier.name }}が{% else %}配送会社が{% endif %}お届け先へ向かっています。",
    heading: "まもなくお届けします",
    text: "{% if carrier.name %}{{ carrier.name }}が{% else %}配送会社が{% endif %}お荷物をお届け先へお持ちしています。ご不在の場合のお受け取り方法は、配送状況のページからご確認いただけます。",
    button: "配達状況を確認する",
  },
  available_for_pickup: {
    subject: "ご注文 {{ order.name }} をお受け取りいただけます",
    preheader:
      "{% if pickup.until %}保管期限：{{ pickup.until }}{% else %}お早めにお受け取りください{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "お荷物をお受け取りいただけます",
    text: "お荷物が受け取り場所に到着しました。お受け取りの際は、追跡番号と本人確認書類をお持ちください。",
    place: "**受け取り場所**：{{ pickup.place }}",
    until: "**保管期限**：{{ pickup.until }}",
    button: "受け取り方法を確認する",
  },
  attempted: {
    subject: "ご注文 {{ order.name }} をお渡しできませんでした",
    preheader: "再配達やお受け取りの方法をご案内します。",
    heading: "お荷物をお渡しできませんでした",
    text: "現在の状況と、お受け取りの方法をご案内します。",
    place: "**保管場所**：{{ pickup.place }}",
    until: "**保管期限**：{{ pickup.until }}",
    button: "受け取り方法を確認する",
  },
  delivered: {
    subject: "ご注文 {{ order.name }} をお届けしました",
    preheader: "お荷物が見当たらない場合のご案内もこちらから。",
    heading: "お荷物をお届けしました",
    text: "{% if carrier.name %}{{ carrier.name }}より、{% else %}配送会社より、{% endif %}お届け完了の連絡がありました。お気に召していただければ幸いです。",
    button: "お届けの詳細を確認する",
    hint: "**お荷物が見当たらない場合**は、宅配ボックスや玄関まわりをお確かめのうえ、ご家族やご近所の方にもご確認ください。それでも見つからないときは、どうぞご連絡ください。お調べいたします。",
  },
  running_late: {
    subject: "ご注文 {{ order.name }} のお届けが遅れています",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}お荷物の状況を引き続き確認しています。",
    heading: "お届けが遅れています",
    text: "ご案内した日程よりお時間をいただいており、申し訳ございません。お荷物の状況は引き続き確認しています。お客様のお手続きは必要ありません。",
    button: "最新の状況を確認する",
  },
  delayed: {
    subject:
      "{% if delivery.date %}新しいお届け予定：{{ delivery.date }}（ご注文 {{ order.name }}）{% else %}ご注文 {{ order.name }} のお届けが遅れています{% endif %}",
    preheader: "当初のご案内より遅くなります。お客様のお手続きは必要ありません。",
    heading: "{% if delivery.date %}お届け予定日が変わりました{% else %}お届けが遅れています{% endif %}",
    text: "当初のご案内より遅くなり、申し訳ございません。お荷物は引き続きお届けいたしますので、お手続きは必要ありません。新しい日程でご都合が悪い場合は、どうぞお知らせください。",
    button: "配送状況を確認する",
  },
  stalled: {
    subject: "ご注文 {{ order.name }} の配送状況を確認しています",
    preheader: "お荷物の動きが、通常より長く止まっています。",
    heading: "配送状況を確認しています",
    text: "お荷物の動きが、通常より長く止まっています。多くの場合は一両日中に動き出しますので、引き続き見守ってまいります。お急ぎの場合は、どうぞご連絡ください。できる限り対応いたします。",
    button: "現在の状況を確認する",
  },
  exception: {
    subject: "ご注文 {{ order.name }} の配送についてのお知らせ",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}現在わかっていることと、今後についてご案内します。{% endif %}",
    heading: "配送に問題が発生しています",
    text: "ご心配をおかけして申し訳ございません。現在わかっていることと、今後についてご案内します。",
    button: "最新の状況を確認する",
  },
  returned: {
    subject: "ご注文 {{ order.name }} をお届けできませんでした",
    preheader: "再送などのご希望をお聞かせください。",
    heading: "お荷物をお届けできませんでした",
    text: "ご不便をおかけし、申し訳ございません。ご希望をお聞かせいただければ、あとは当店で対応いたします。",
    button: "詳細を確認する",
  },
  refunded: {
    subject: "ご注文 {{ order.name }} の返金についてのお知らせ",
    preheader:
      "{% if refund.amount %}返金額：{{ refund.amount }}{% else %}返金の手続きをいたしました。{% endif %}",
    heading: "返金の手続きをいたしました",
    text: "{% if refund.amount %}**{{ refund.amount }}** の返金手続きをいたしました。{% else %}返金の手続きをいたしました。{% endif %}お支払い時と同じ方法でお返しします。カード会社や金融機関により、反映まで数日かかることがあります。",
    button: "ご注文内容を確認する",
  },
  cancelled: {
    subject: "ご注文 {{ order.name }} はキャンセルされました",
    preheader: "今後の流れについてご案内します。",
    heading: "ご注文はキャンセルされました",
    text: "今後、商品の発送はありません。お支払い済みの場合は、お支払い時と同じ方法で返金いたします。お心当たりがない場合は、どうぞご連絡ください。お調べいたします。",
    button: "ご注文内容を確認する",
  },
  review_request: {
    subject: "ご注文 {{ order.name }} の商品はいかがですか",
    preheader: "率直なご感想が、ほかの方の参考になります。",
    heading: "商品はいかがですか",
    text: "お手元に届いてから、しばらくたちました。よろしければ、率直なご感想をお聞かせください。ほかの方が商品を選ぶ際の参考になり、私たちの改善にもつながります。",
    button: "レビューを書く",
  },
  survey: {
    subject: "ご注文 {{ order.name }} についてお聞かせください",
    preheader: "ご注文とお届けについての、かんたんなアンケートです。",
    heading: "今回のお買い物はいかがでしたか",
    text: "ご注文から商品を受け取られるまで、いかがでしたか。いただいたご回答は、今後の改善に役立ててまいります。",
    button: "アンケートに答える",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "ご注文について、{{ shop.name }}からのご連絡です。",
    heading: "{{ note.subject }}",
    button: "ご注文内容を確認する",
  },
  test: {
    subject: "{{ shop.name }}からのテストメール",
    preheader: "このメールが届いていれば、設定は完了です。",
    heading: "正しく届いています",
    text: "これは、{{ shop.name }}から送信されるメールのテストです。お読みいただけていれば、メールは正しく届いています。お客様には送信されていません。",
    button: "ショップを開く",
  },
};
