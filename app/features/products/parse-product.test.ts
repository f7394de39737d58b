import { describe, expect, test } from "vitest";
import { parseAdminProduct, parseCollectionId, parseProduct } from "./parse-product.ts";
import { traitsOfItem } from "./product.ts";
import { askedOfProducts } from "./rules-ask.ts";

const GID = "gid://shopify/Product/788032119674292922";

describe("a product", () => {
  test("is the same whether a webhook or the Admin API tells it, but for its collections", () => {
    const webhook = parseProduct({
      admin_graphql_api_id: GID,
      title: " Plate ",
      vendor: "Kiln",
      product_type: "",
      tags: "blue,  fragile,,blue",
      updated_at: "2026-11-17T18:00:00+09:00",
      image: { src: "https://cdn.shopify.com/plate.jpg", width: 600 },
    });
    const node = {
      id: GID,
      title: "Plate",
      vendor: "Kiln",
      productType: "",
      tags: ["fragile", "blue"],
      updatedAt: "2026-11-17T09:00:00Z",
      featuredMedia: { preview: { image: { url: "https://cdn.shopify.com/plate.jpg" } } },
    };
    expect(webhook).toEqual({ kind: "parsed", value: parseAdminProduct(node, null) });
    expect(
      parseAdminProduct(node, ["gid://shopify/Collection/9", "gid://shopify/Collection/1", "x"]),
    ).toEqual({
      productId: "788032119674292922",
      title: "Plate",
      vendor: "Kiln",
      productType: null,
      tags: ["blue", "fragile"],
      collectionIds: ["1", "9"],
      picture: { url: "https://cdn.shopify.com/plate.jpg" },
      changedAt: "2026-11-17T09:00:00.000Z",
    });
  });

  test.each([null, [], {}, { id: "x" }, { admin_graphql_api_id: "gid://shopify/Order/1" }])(
    "%j is none",
    (body) => {
      expect(parseProduct(body)).toMatchObject({ kind: "malformed" });
      expect(parseAdminProduct(body, null)).toBeNull();
    },
  );

  test("a body without tags has none", () => {
    expect(parseProduct({ id: 5 })).toMatchObject({ value: { productId: "5", tags: [], vendor: null } });
  });
});

test.each([
  [{ id: 5 }, "5"],
  [{ admin_graphql_api_id: "gid://shopify/Collection/6", id: 6 }, "6"],
])("%j is a collection", (body, value) => {
  expect(parseCollectionId(body)).toEqual({ kind: "parsed", value });
});

test("an item whose product is unknown still has its vendor", () => {
  const item = { productId: "7", vendor: "Kiln" };
  const none = { productType: null, tags: [], collectionIds: [] };
  expect(traitsOfItem(item, new Map())).toEqual({ ...item, ...none });
  const known = { productId: "7", vendor: "Other", productType: "Plate", tags: ["a"], collectionIds: ["1"] };
  expect(traitsOfItem(item, new Map([["7", known]]))).toEqual({ ...known, vendor: "Kiln" });
});

test.each([
  ["product", false, []],
  ["vendor", false, []],
  ["tag", true, []],
  ["type", true, []],
  ["collection", true, ["5"]],
] as const)("a rule about a %s has products fetched: %s", (kind, facts, collectionIds) => {
  const rule = { id: "h", match: { kind, value: "5", label: "" }, days: null, readyOn: null };
  expect(askedOfProducts({ handling: [rule] })).toEqual({ facts, collectionIds: new Set(collectionIds) });
});
