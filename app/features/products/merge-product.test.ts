import { describe, expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { mergeProduct } from "./merge-product.ts";
import type { ProductFacts, StoredProduct } from "./product.ts";

const MONDAY = at("2026-11-16T09:00:00Z");
const TUESDAY = at("2026-11-17T09:00:00Z");
const WEDNESDAY = at("2026-11-18T09:00:00Z");

const STORED: StoredProduct = {
  productId: "7",
  title: "Plate",
  vendor: "Kiln",
  productType: "Tableware",
  tags: ["blue", "fragile"],
  collectionIds: ["1"],
  imageUrl: "https://cdn.shopify.com/plate.jpg",
  changedAt: TUESDAY,
  wantedAt: null,
  fetchedAt: TUESDAY,
};
const TOLD: ProductFacts = {
  ...STORED,
  tags: ["red"],
  collectionIds: null,
  picture: null,
  changedAt: WEDNESDAY,
};
const webhook = { by: "webhook", at: WEDNESDAY } as const;
const answer = { by: "answer", askedAt: WEDNESDAY } as const;

describe("a webhook", () => {
  test("with news is kept, and has the rest asked for", () => {
    expect(mergeProduct(STORED, TOLD, webhook)).toEqual({
      product: { ...STORED, tags: ["red"], changedAt: WEDNESDAY, wantedAt: WEDNESDAY },
      traitsChanged: true,
    });
  });

  test("brings a picture, or takes it away, and asks for nothing; one that is silent about pictures keeps what is known", () => {
    const heard = (picture: ProductFacts["picture"]) =>
      mergeProduct(STORED, { ...TOLD, tags: STORED.tags, picture }, webhook).product;
    expect(heard({ url: "https://cdn.shopify.com/new.jpg" })).toMatchObject({
      imageUrl: "https://cdn.shopify.com/new.jpg",
      wantedAt: null,
    });
    expect(heard({ url: null }).imageUrl).toBeNull();
    expect(heard(null).imageUrl).toBe(STORED.imageUrl);
  });

  test("that says the same in another order changes no traits", () => {
    const { product, traitsChanged } = mergeProduct(STORED, { ...TOLD, tags: ["fragile", "blue"] }, webhook);
    expect([traitsChanged, product.wantedAt]).toEqual([false, null]);
  });

  test("that speaks of an earlier change changes nothing", () => {
    const { product, traitsChanged } = mergeProduct(STORED, { ...TOLD, changedAt: MONDAY }, webhook);
    expect([product, traitsChanged]).toEqual([STORED, false]);
  });
});

describe("an answer", () => {
  test("ends the wait that began before it was asked for", () => {
    const waiting = { ...STORED, wantedAt: TUESDAY };
    const { product } = mergeProduct(waiting, { ...TOLD, collectionIds: ["2"] }, answer);
    expect(product).toMatchObject({ wantedAt: null, collectionIds: ["2"], fetchedAt: WEDNESDAY });
  });

  test("cannot hold what was heard of after it was asked for", () => {
    const waiting = { ...STORED, wantedAt: WEDNESDAY };
    const { product } = mergeProduct(waiting, TOLD, { by: "answer", askedAt: TUESDAY });
    expect(product.wantedAt).toBe(WEDNESDAY);
  });

  test("without collections leaves those that are known", () => {
    expect(mergeProduct(STORED, TOLD, answer).product.collectionIds).toEqual(["1"]);
  });
});
