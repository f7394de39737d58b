import type { Address } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import type { Dice } from "./dice.ts";

type Names = {
  first: readonly [string, ...string[]];
  last: readonly [string, ...string[]];
  latin?: Record<string, string>;
};
type Town = {
  city: string;
  province: string;
  code: string;
  zip: string;
  streets: readonly [string, ...string[]];
};

const US: Names = {
  first: [
    "Maya",
    "Jonah",
    "Priya",
    "Theo",
    "Camila",
    "Marcus",
    "Ingrid",
    "Desmond",
    "Lucía",
    "Wendell",
    "Aiko",
    "Rosalind",
    "Omar",
    "Beatrix",
    "Silas",
    "Noor",
  ],
  last: [
    "Okafor",
    "Lindqvist",
    "Reyes",
    "Whitaker",
    "O'Brien",
    "Banerjee",
    "Castellanos",
    "Huang",
    "Sørensen",
    "Abernathy",
    "Delacroix",
    "Morales",
    "Kowalski",
    "Ferreira",
    "Nakamura",
    "Ellison",
  ],
};
const JP: Names = {
  first: ["美咲", "健太", "陽菜", "大輔", "さくら", "翔", "由紀", "拓也", "真由美", "蓮"],
  last: ["佐藤", "高橋", "比嘉", "渡辺", "伊藤", "金城", "中村", "小林", "加藤", "大城"],
};
const OTHER: Names = {
  first: ["Tenantia", "Ottilie", "Osric", "Odelia"],
  last: ["Othersby", "Otherfield", "Otherwell", "Othmar"],
};

const US_TOWNS: readonly [Town, ...Town[]] = [
  {
    city: "Austin",
    province: "Texas",
    code: "TX",
    zip: "78704",
    streets: ["South Lamar Blvd", "Kinney Ave", "Barton Springs Rd"],
  },
  {
    city: "Chicago",
    province: "Illinois",
    code: "IL",
    zip: "60614",
    streets: ["North Halsted St", "West Armitage Ave"],
  },
  {
    city: "Seattle",
    province: "Washington",
    code: "WA",
    zip: "98103",
    streets: ["Stone Way N", "Fremont Ave N"],
  },
  {
    city: "Boston",
    province: "Massachusetts",
    code: "MA",
    zip: "02118",
    streets: ["Tremont St", "Shawmut Ave"],
  },
  {
    city: "San Diego",
    province: "California",
    code: "CA",
    zip: "92103",
    streets: ["University Ave", "Fifth Ave"],
  },
  {
    city: "Atlanta",
    province: "Georgia",
    code: "GA",
    zip: "30307",
    streets: ["Moreland Ave NE", "Euclid Ave NE"],
  },
  { city: "Denver", province: "Colorado", code: "CO", zip: "80205", streets: ["Larimer St", "Blake St"] },
  {
    city: "Honolulu",
    province: "Hawaii",
    code: "HI",
    zip: "96816",
    streets: ["Waialae Ave", "Kapahulu Ave"],
  },
];
const JP_TOWNS: readonly [Town, ...Town[]] = [
  {
    city: "渋谷区",
    province: "Tōkyō",
    code: "JP-13",
    zip: "150-0001",
    streets: ["神宮前3-12-5", "神宮前6-4-1"],
  },
  {
    city: "大阪市北区",
    province: "Ōsaka",
    code: "JP-27",
    zip: "530-0001",
    streets: ["梅田2-5-8", "曽根崎1-3-2"],
  },
  {
    city: "札幌市中央区",
    province: "Hokkaidō",
    code: "JP-01",
    zip: "060-0042",
    streets: ["大通西8-2-6", "大通西14-1-3"],
  },
  {
    city: "福岡市博多区",
    province: "Fukuoka",
    code: "JP-40",
    zip: "812-0011",
    streets: ["博多駅前4-9-2", "博多駅前1-15-20"],
  },
  {
    city: "那覇市",
    province: "Okinawa",
    code: "JP-47",
    zip: "900-0014",
    streets: ["松尾2-10-1", "牧志3-1-8"],
  },
  {
    city: "京都市左京区",
    province: "Kyōto",
    code: "JP-26",
    zip: "606-8501",
    streets: ["吉田本町36-1", "北白川4-7"],
  },
];

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/ø/g, "o")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();

/** A buyer and where they live; the e-mail address is theirs alone (it carries `place`). */
export function personFor(
  shop: ShopProfile,
  dice: Dice,
  place: number,
): { address: Address; email: string; phone: string | null } {
  const names = shop.population === "JP" ? JP : shop.population === "US" ? US : OTHER;
  const town = dice.pick(shop.population === "JP" ? JP_TOWNS : US_TOWNS);
  const firstName = dice.pick(names.first);
  const lastName = dice.pick(names.last);
  const japanese = shop.population === "JP";
  const phone = japanese
    ? `+8190${dice.digits(8)}`
    : `+1${dice.between(201, 989)}555${String(dice.between(100, 199)).padStart(4, "0")}`;
  const mailbox = japanese ? `okyakusama${place + 1}` : `${plain(firstName)}.${plain(lastName)}${place + 1}`;
  return {
    email: `${mailbox}@${shop.population === "other" ? "other-tenant.example" : "example.com"}`,
    phone: dice.roll() < 0.7 ? phone : null,
    address: {
      firstName,
      lastName,
      company: dice.roll() < 0.08 ? (japanese ? "株式会社さくら商事" : "Bluebird Studio LLC") : null,
      address1: japanese ? dice.pick(town.streets) : `${dice.between(12, 980)} ${dice.pick(town.streets)}`,
      address2:
        dice.roll() < 0.3
          ? japanese
            ? `メゾン${dice.between(101, 909)}号室`
            : `Apt ${dice.between(1, 40)}`
          : null,
      city: town.city,
      province: town.province,
      provinceCode: town.code,
      country: japanese ? "Japan" : "United States",
      countryCode: japanese ? "JP" : "US",
      zip: town.zip,
      phone,
    },
  };
}
