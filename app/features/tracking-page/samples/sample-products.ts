import type { PageLanguage } from "#app/features/page-designs/page-languages.ts";
import type { Recommended } from "#app/features/recommendations/recommended.ts";
import { SAMPLE_SHOPS } from "./sample-shops.ts";

/** What a shop of the language's country recommends with a sample; without pictures, for there are none of what nobody sells. */
export const sampleProducts = (language: PageLanguage): Recommended[] =>
  SAMPLE_SHOPS[language].items.map(([title, , price], index) => ({
    productId: String(index + 1),
    title,
    path: "/products",
    imageUrl: null,
    imageAlt: "",
    price: { from: price, to: price, currency: SAMPLE_SHOPS[language].currency },
  }));
