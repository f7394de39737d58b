import { productPictureUrl } from "../products/product-picture-url.ts";
import { findCollection, findProduct, productsOf } from "../products/shop-products.ts";
import type { CatalogueProduct } from "../seed/catalogue.ts";
import { gid } from "../state/ids.ts";
import type { Shop } from "../state/shop.ts";
import { decimalAmount } from "../webhooks/payloads/money.ts";

/** The shop that is asked, and where the stand-in serves its pictures. */
export type Place = { shop: Shop; origin: string };

type Resolve = (source: unknown, args: Record<string, unknown>, place: Place) => unknown;

/** Shopify recommends ten at most. */
const RECOMMENDED_MAX = 10;

/** "Type.field" of what a storefront page needs of products; everything else is a plain field of its record. */
export const FIELDS: Readonly<Record<string, Resolve>> = {
  "QueryRoot.productRecommendations": (_, { productId, intent }, place) => {
    const product = findProduct(place.shop, numberOf(productId));
    return product && recommended(place.shop, product, String(intent)).map((one) => toRecord(one, place));
  },
  "QueryRoot.collection": (_, { id }, { shop }) => findCollection(shop, numberOf(id)),
  "QueryRoot.nodes": (_, { ids }, place) =>
    (ids as string[]).map((id) => {
      const product = findProduct(place.shop, numberOf(id));
      return product && toRecord(product, place);
    }),
  "Collection.products": (source, { first }, place) => {
    const { id } = source as { id: string };
    const members = productsOf(place.shop).filter(({ collectionIds }) => collectionIds.includes(id));
    return { nodes: members.slice(0, Number(first)).map((one) => toRecord(one, place)) };
  },
  "Image.url": (source) => (source as { url: string }).url,
};

const numberOf = (id: unknown): string => /\d+$/.exec(String(id))?.[0] ?? "";

/** Related: the same kind first, then the rest of the shop. Complementary ones are the merchant's choice; here: other kinds. */
function recommended(shop: Shop, product: CatalogueProduct, intent: string): CatalogueProduct[] {
  const others = productsOf(shop).filter(({ id }) => id !== product.id);
  const [same, different] = [
    others.filter(({ type }) => type === product.type),
    others.filter(({ type }) => type !== product.type),
  ];
  return (intent === "COMPLEMENTARY" ? different : [...same, ...different]).slice(0, RECOMMENDED_MAX);
}

function toRecord(product: CatalogueProduct, { shop, origin }: Place): object {
  const prices = product.variants.map(({ price }) => price);
  const money = (minor: number) => ({
    amount: decimalAmount(minor, shop.profile.currency),
    currencyCode: shop.profile.currency,
  });
  return {
    kind: "Product",
    id: gid("Product", product.id),
    title: product.title,
    availableForSale: !product.isSoldOut,
    onlineStoreUrl: `https://${shop.profile.domain}/products/${product.handle}`,
    trackingParameters: `pr_prod_strat=description&pr_rec_pid=${product.id}&pr_seq=uniform`,
    featuredImage: { url: productPictureUrl(origin, shop, product), altText: product.title },
    priceRange: { minVariantPrice: money(Math.min(...prices)), maxVariantPrice: money(Math.max(...prices)) },
  };
}
