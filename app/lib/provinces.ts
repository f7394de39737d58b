/** A part of a country by its ISO 3166-2 code without the country, and its names. */
export type Province = { code: string; en: string; ja: string };

const read = (text: string): Province[] =>
  text.split(", ").map((entry) => {
    const [code = "", en = "", ja = en] = entry.split("|");
    return { code, en, ja };
  });

const JP =
  "01|Hokkaido|北海道, 02|Aomori|青森県, 03|Iwate|岩手県, 04|Miyagi|宮城県, 05|Akita|秋田県, 06|Yamagata|山形県, 07|Fukushima|福島県, " +
  "08|Ibaraki|茨城県, 09|Tochigi|栃木県, 10|Gunma|群馬県, 11|Saitama|埼玉県, 12|Chiba|千葉県, 13|Tokyo|東京都, 14|Kanagawa|神奈川県, " +
  "15|Niigata|新潟県, 16|Toyama|富山県, 17|Ishikawa|石川県, 18|Fukui|福井県, 19|Yamanashi|山梨県, 20|Nagano|長野県, 21|Gifu|岐阜県, " +
  "22|Shizuoka|静岡県, 23|Aichi|愛知県, 24|Mie|三重県, 25|Shiga|滋賀県, 26|Kyoto|京都府, 27|Osaka|大阪府, 28|Hyogo|兵庫県, 29|Nara|奈良県, " +
  "30|Wakayama|和歌山県, 31|Tottori|鳥取県, 32|Shimane|島根県, 33|Okayama|岡山県, 34|Hiroshima|広島県, 35|Yamaguchi|山口県, " +
  "36|Tokushima|徳島県, 37|Kagawa|香川県, 38|Ehime|愛媛県, 39|Kochi|高知県, 40|Fukuoka|福岡県, 41|Saga|佐賀県, 42|Nagasaki|長崎県, " +
  "43|Kumamoto|熊本県, 44|Oita|大分県, 45|Miyazaki|宮崎県, 46|Kagoshima|鹿児島県, 47|Okinawa|沖縄県";

const US =
  "AL|Alabama, AK|Alaska|アラスカ州, AZ|Arizona, AR|Arkansas, CA|California|カリフォルニア州, CO|Colorado, CT|Connecticut, DE|Delaware, " +
  "DC|Washington DC, FL|Florida|フロリダ州, GA|Georgia, HI|Hawaii|ハワイ州, ID|Idaho, IL|Illinois, IN|Indiana, IA|Iowa, KS|Kansas, " +
  "KY|Kentucky, LA|Louisiana, ME|Maine, MD|Maryland, MA|Massachusetts, MI|Michigan, MN|Minnesota, MS|Mississippi, MO|Missouri, " +
  "MT|Montana, NE|Nebraska, NV|Nevada, NH|New Hampshire, NJ|New Jersey, NM|New Mexico, NY|New York|ニューヨーク州, NC|North Carolina, " +
  "ND|North Dakota, OH|Ohio, OK|Oklahoma, OR|Oregon, PA|Pennsylvania, PR|Puerto Rico|プエルトリコ, RI|Rhode Island, SC|South Carolina, " +
  "SD|South Dakota, TN|Tennessee, TX|Texas|テキサス州, UT|Utah, VT|Vermont, VA|Virginia, WA|Washington, WV|West Virginia, WI|Wisconsin, WY|Wyoming";

const CA =
  "AB|Alberta, BC|British Columbia, MB|Manitoba, NB|New Brunswick, NL|Newfoundland and Labrador, NT|Northwest Territories, " +
  "NS|Nova Scotia, NU|Nunavut, ON|Ontario, PE|Prince Edward Island, QC|Quebec, SK|Saskatchewan, YT|Yukon";

const AU =
  "ACT|Australian Capital Territory, NSW|New South Wales, NT|Northern Territory, QLD|Queensland, SA|South Australia, TAS|Tasmania, " +
  "VIC|Victoria, WA|Western Australia";

const PROVINCES: Readonly<Record<string, readonly Province[]>> = {
  JP: read(JP),
  US: read(US),
  CA: read(CA),
  AU: read(AU),
};

/** Provinces that can be chosen by name; none for countries whose provinces are entered by their code. */
export const provincesOf = (countryCode: string): readonly Province[] => PROVINCES[countryCode] ?? [];
