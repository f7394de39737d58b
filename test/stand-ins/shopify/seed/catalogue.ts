import type { Emblem } from "./emblems.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

export type CatalogueVariant = {
  id: string;
  title: string | null;
  sku: string;
  price: number;
  grams: number;
};
export type CatalogueProduct = {
  kind: "Product";
  id: string;
  title: string;
  handle: string;
  vendor: string;
  type: string;
  /** Shown on the storefront's cards. */
  blurb: string;
  emblem: Emblem;
  tags: string[];
  collectionIds: string[];
  updatedAt: string;
  /** No variant can be bought now. */
  isSoldOut: boolean;
  variants: [CatalogueVariant, ...CatalogueVariant[]];
};

export type CatalogueCollection = { kind: "Collection"; id: string; title: string; handle: string };

type Row = [
  title: string,
  handle: string,
  type: string,
  emblem: Emblem,
  blurb: string,
  price: number,
  grams: number,
  variants?: string[],
];

const HARBOR: Row[] = [
  [
    "Linen throw",
    "linen-throw",
    "Textiles",
    "cloth",
    "Stonewashed, 130 × 170 cm",
    8900,
    900,
    ["Oat", "Moss", "Ink"],
  ],
  ["Cast-iron skillet", "cast-iron-skillet", "Kitchen", "pan", "Seasoned, 26 cm", 6400, 2600],
  ["Walnut serving board", "walnut-board", "Kitchen", "board", "One piece of wood, oiled", 5400, 1400],
  ["Beeswax candles", "beeswax-candles", "Home", "candle", "Set of four, 12 hours each", 2800, 400],
  ["Enamel kettle", "enamel-kettle", "Kitchen", "kettle", "1.5 l, all stoves", 7200, 1300, ["Cream", "Navy"]],
  [
    "Wool house slippers",
    "wool-slippers",
    "Textiles",
    "shoe",
    "Felted in Vermont",
    6800,
    500,
    ["S", "M", "L"],
  ],
];
const TOGUCHI: Row[] = [
  ["やちむん七寸皿", "yachimun-plate", "うつわ", "plate", "唐草文、直径21cm", 4800, 700],
  ["島湯のみ", "shima-yunomi", "うつわ", "cup", "ひとつずつ手びねり", 2600, 300, ["青", "飴"]],
  ["さんぴん茶 100g", "sanpin-cha", "お茶", "leaf", "ジャスミンの香り", 1200, 150],
  ["月桃茶 50g", "getto-cha", "お茶", "leaf", "読谷の畑から", 1400, 90],
  ["急須", "kyusu", "うつわ", "kettle", "容量400ml", 7800, 900],
];
const OTHER: Row[] = [
  ["Rain shell", "rain-shell", "Outerwear", "coat", "Three layers, 380 g", 21900, 380, ["S", "M", "L"]],
  ["Trail socks", "trail-socks", "Socks", "shoe", "Merino, two pairs", 2600, 120],
  ["Dry bag 20 l", "dry-bag", "Bags", "bag", "Roll top", 4400, 310],
];

/** What else merchants say of their products: who makes it, tags, collections (by handle). */
const MORE: Record<string, { vendor?: string; tags?: string[]; collections?: string[] }> = {
  "linen-throw": { tags: ["textile"], collections: ["bestsellers"] },
  "cast-iron-skillet": { vendor: "Lodge Point Foundry", tags: ["heavy"], collections: ["bestsellers"] },
  "walnut-board": { tags: ["made-to-order", "wood"], collections: ["made-to-order"] },
  "beeswax-candles": { tags: ["gift"], collections: ["bestsellers"] },
  "wool-slippers": {
    vendor: "Green Mountain Felt",
    tags: ["textile"],
    collections: ["bestsellers"],
  },
  "yachimun-plate": { tags: ["受注生産", "割れ物"], collections: ["utsuwa"] },
  "shima-yunomi": { tags: ["割れ物"], collections: ["utsuwa"] },
  "sanpin-cha": { vendor: "読谷茶園", tags: ["食品"], collections: ["tea"] },
  "getto-cha": { vendor: "読谷茶園", tags: ["食品"], collections: ["tea"] },
  kyusu: { tags: ["割れ物"], collections: ["utsuwa"] },
};
const COLLECTIONS: Record<ShopProfile["population"], [handle: string, title: string][]> = {
  US: [
    ["bestsellers", "Bestsellers"],
    ["made-to-order", "Made to order"],
  ],
  JP: [
    ["utsuwa", "うつわ"],
    ["tea", "お茶"],
  ],
  other: [["rain", "For the rain"]],
};

export const collectionsOf = (shop: ShopProfile): CatalogueCollection[] =>
  COLLECTIONS[shop.population].map(([handle, title], place) => ({
    kind: "Collection",
    id: String(480_000_000_000 + shop.index * 1_000_000 + place),
    title,
    handle,
  }));

function toProduct(shop: ShopProfile, row: Row, place: number): CatalogueProduct {
  const [title, handle, type, emblem, blurb, price, grams, variants] = row;
  const id = String(7_900_000_000_000 + shop.index * 1_000_000 + place * 100);
  const titles: (string | null)[] = variants ?? [null];
  const made = titles.map((variantTitle, n) => ({
    id: String(43_900_000_000_000 + shop.index * 1_000_000 + place * 100 + n),
    title: variantTitle,
    sku: `${handle.toUpperCase().slice(0, 8)}-${n + 1}`,
    price,
    grams,
  }));
  const [first, ...rest] = made;
  if (!first) throw new Error(`${title} has no variant`);
  return {
    kind: "Product",
    id,
    title,
    handle,
    vendor: MORE[handle]?.vendor ?? shop.name,
    type,
    blurb,
    emblem,
    tags: MORE[handle]?.tags ?? [],
    collectionIds: collectionsOf(shop)
      .filter((collection) => MORE[handle]?.collections?.includes(collection.handle))
      .map(({ id: collectionId }) => collectionId),
    updatedAt: shop.createdAt,
    isSoldOut: handle === "enamel-kettle" || handle === "getto-cha",
    variants: [first, ...rest],
  };
}

const cache = new Map<string, CatalogueProduct[]>();

export function catalogueOf(shop: ShopProfile): CatalogueProduct[] {
  const known = cache.get(shop.domain);
  if (known) return known;
  const rows = shop.population === "JP" ? TOGUCHI : shop.population === "US" ? HARBOR : OTHER;
  const products = rows.map((row, place) => toProduct(shop, row, place));
  cache.set(shop.domain, products);
  return products;
}
