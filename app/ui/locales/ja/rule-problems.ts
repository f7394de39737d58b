import type { CatalogOf } from "#app/lib/translate.ts";
import type { ruleProblems as source } from "../en/rule-problems.ts";

export const ruleProblems: CatalogOf<typeof source> = {
  "problem.rules.malformed": "「2」や「1–3」のように日数を入力してください。",
  "problem.rules.malformed_number": "「50」のように数を入力してください。",
  "problem.rules.not_whole": "「2」や「1–3」のように整数の日数を入力してください。",
  "problem.rules.out_of_range": "{min}から{max}までの数を入力してください。",
  "problem.rules.min_over_max":
    "最短（{min}）が最長（{max}）より大きくなっています。小さい数を先に入力してください。",
  "problem.rules.bad_time": "「14:00」のように00:00から23:59までの時刻を入力してください。",
  "problem.rules.bad_date": "カレンダーから日付を選んでください。",
  "problem.rules.from_after_to": "終了日が開始日より前になっています。",
  "problem.rules.past_date": "すでに終わった日付です。影響がないため、削除してかまいません。",
  "problem.rules.closed_too_long": "この設定では{days}日間続けて何も行われません。",
  "problem.rules.no_work_day": "営業日を1日以上選んでください。選ばないと発送できる日がありません。",
  "problem.rules.no_collection_day": "1日以上選んでください。選ばないと集荷できる日がありません。",
  "problem.rules.no_delivery_day": "1日以上選んでください。選ばないと配達できる日がありません。",
  "problem.rules.unknown_time_zone": "一覧からタイムゾーンを選んでください。",
  "problem.rules.unknown_country": "一覧から国を選んでください。",
  "problem.rules.unknown_province": "この国にはない都道府県・州です。",
  "problem.rules.postcode_empty": "「{entry}」に郵便番号がありません。",
  "problem.rules.postcode_reversed": "「{entry}」は小さい番号を先に入力してください。",
  "problem.rules.postcode_unequal": "「{entry}」は両端の桁数をそろえてください。",
  "problem.rules.no_places": "場所を1つ以上追加してください。",
  "problem.rules.nothing_to_match": "対象の商品を指定してください。",
  "problem.rules.nothing_to_change":
    "発送準備日数か予約販売の開始日を入力してください。このままでは何も変わりません。",
  "problem.rules.no_name": "名前を入力してください。",
  "problem.rules.duplicate_id": "同じ項目が2つあります。どちらかを削除してください。",
  "problem.rules.duplicate_match": "{first}番目が同じ対象で、常に優先されます。どちらかを削除してください。",
  "problem.rules.duplicate_cell": "この欄は二重に入力されています。",
  "problem.rules.missing_method": "対象の配送方法がなくなっています。",
  "problem.rules.missing_zone": "対象の地域がなくなっています。",
  "problem.rules.no_own_text": "文言を入力するか、別の文言を選んでください。",
  "problem.rules.no_date_in_text": "日付を入れる位置に{placeholder}と入力してください。",
  "problem.rules.too_long": "{max}文字以内で入力してください。",
  "problem.rules.too_many": "登録できるのは{max}件までです。",
};
