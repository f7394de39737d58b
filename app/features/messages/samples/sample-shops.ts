import type { MailLocale } from "../mail-texts.ts";

/** A shop, a shopper and what they bought, as they are in a country of the language. Nobody real. */
export type SampleShop = {
  name: string;
  host: string;
  zone: string;
  currency: string;
  customerLocale: string;
  countryCode: string;
  provinceCode: string | null;
  city: string;
  customer: [firstName: string, lastName: string];
  address1: string;
  address2: string | null;
  zip: string;
  carrierId: string;
  carrierName: string;
  trackingNumber: string;
  /** Title, variant and price of one. */
  items: [SampleItem, SampleItem, SampleItem];
};
type SampleItem = [title: string, variant: string | null, price: string];

export const SAMPLE_SHOPS: Readonly<Record<MailLocale, SampleShop>> = {
  en: {
    name: "Northwind Goods",
    host: "northwind.example",
    zone: "America/New_York",
    currency: "USD",
    customerLocale: "en-US",
    countryCode: "US",
    provinceCode: "NY",
    city: "New York",
    customer: ["Emily", "Carter"],
    address1: "184 Bedford Avenue",
    address2: "Apt 5",
    zip: "11211",
    carrierId: "ups",
    carrierName: "UPS",
    trackingNumber: "1Z999AA10123456784",
    items: [
      ["Wool blanket", "Gray / 55 × 79 in", "129.00"],
      ["Ceramic mug", "Sand", "24.00"],
      ["Beeswax candle", null, "18.50"],
    ],
  },
  ja: {
    name: "くらしの道具 つむぎ",
    host: "tsumugi.example",
    zone: "Asia/Tokyo",
    currency: "JPY",
    customerLocale: "ja",
    countryCode: "JP",
    provinceCode: "JP-13",
    city: "世田谷区",
    customer: ["陽菜", "佐藤"],
    address1: "北沢2丁目14-8",
    address2: "グリーンハイツ203",
    zip: "155-0031",
    carrierId: "yamato",
    carrierName: "Yamato",
    trackingNumber: "472583916024",
    items: [
      ["今治タオルケット", "生成り／シングル", "8800"],
      ["波佐見焼のマグカップ", "瑠璃", "2640"],
      ["国産みつろうキャンドル", null, "1980"],
    ],
  },
  ko: {
    name: "온기상점",
    host: "ongi.example",
    zone: "Asia/Seoul",
    currency: "KRW",
    customerLocale: "ko",
    countryCode: "KR",
    provinceCode: "KR-11",
    city: "서울특별시 마포구",
    customer: ["서연", "김"],
    address1: "와우산로 29길 14",
    address2: "302호",
    zip: "04053",
    carrierId: "cj-logistics",
    carrierName: "CJ Logistics",
    trackingNumber: "684120397553",
    items: [
      ["순면 담요", "그레이 / 150 × 200cm", "69000"],
      ["도자기 머그컵", "모래색", "18000"],
      ["천연 밀랍 캔들", null, "22000"],
    ],
  },
  pl: {
    name: "Ciepły Kąt",
    host: "cieplykat.example",
    zone: "Europe/Warsaw",
    currency: "PLN",
    customerLocale: "pl",
    countryCode: "PL",
    provinceCode: null,
    city: "Kraków",
    customer: ["Zofia", "Wiśniewska"],
    address1: "ul. Długa 27/4",
    address2: null,
    zip: "31-147",
    carrierId: "inpost",
    carrierName: "InPost",
    trackingNumber: "630259184773360014820597",
    items: [
      ["Koc wełniany", "szary / 140 × 200 cm", "289.00"],
      ["Kubek ceramiczny", "piaskowy", "59.00"],
      ["Świeca z wosku pszczelego", null, "45.00"],
    ],
  },
  de: {
    name: "Lindenhof",
    host: "lindenhof.example",
    zone: "Europe/Berlin",
    currency: "EUR",
    customerLocale: "de",
    countryCode: "DE",
    provinceCode: null,
    city: "Leipzig",
    customer: ["Lena", "Hoffmann"],
    address1: "Gottschedstraße 18",
    address2: null,
    zip: "04109",
    carrierId: "dhl-paket",
    carrierName: "DHL Paket",
    trackingNumber: "00340434730619582306",
    items: [
      ["Wolldecke", "Grau / 140 × 200 cm", "119.00"],
      ["Keramikbecher", "Sand", "22.00"],
      ["Bienenwachskerze", null, "16.90"],
    ],
  },
  fr: {
    name: "Maison Clémence",
    host: "maison-clemence.example",
    zone: "Europe/Paris",
    currency: "EUR",
    customerLocale: "fr",
    countryCode: "FR",
    provinceCode: null,
    city: "Lyon",
    customer: ["Camille", "Lefèvre"],
    address1: "12 rue des Capucins",
    address2: "Bâtiment B",
    zip: "69001",
    carrierId: "colissimo",
    carrierName: "Colissimo",
    trackingNumber: "6A24730619582",
    items: [
      ["Plaid en laine", "Gris / 140 × 200 cm", "119.00"],
      ["Mug en céramique", "Sable", "24.00"],
      ["Bougie en cire d’abeille", null, "18.00"],
    ],
  },
  es: {
    name: "Casa Alba",
    host: "casaalba.example",
    zone: "Europe/Madrid",
    currency: "EUR",
    customerLocale: "es",
    countryCode: "ES",
    provinceCode: "V",
    city: "Valencia",
    customer: ["Lucía", "Navarro"],
    address1: "Calle de Cuba 41, 2.º A",
    address2: null,
    zip: "46006",
    carrierId: "correos",
    carrierName: "Correos",
    trackingNumber: "PK4R7T0247306195823047L",
    items: [
      ["Manta de lana", "Gris / 140 × 200 cm", "109.00"],
      ["Taza de cerámica", "Arena", "19.90"],
      ["Vela de cera de abeja", null, "15.50"],
    ],
  },
  "pt-BR": {
    name: "Casa Ipê",
    host: "casaipe.example",
    zone: "America/Sao_Paulo",
    currency: "BRL",
    customerLocale: "pt-BR",
    countryCode: "BR",
    provinceCode: "SP",
    city: "São Paulo",
    customer: ["Mariana", "Oliveira"],
    address1: "Rua Fradique Coutinho, 915",
    address2: "Apto 62",
    zip: "05416-011",
    carrierId: "correios",
    carrierName: "Correios",
    trackingNumber: "RR473125988BR",
    items: [
      ["Manta de lã", "Cinza / 140 × 200 cm", "389.00"],
      ["Caneca de cerâmica", "Areia", "79.90"],
      ["Vela de cera de abelha", null, "64.00"],
    ],
  },
};
