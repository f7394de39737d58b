import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createVault } from "#app/lib/vault.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { TEST_KEYS } from "#test/support/context.ts";
import { linkVia, nameOfLink, readPageLink } from "./page-link.server.ts";

const vault = createVault(TEST_KEYS);
const shopId = shopNamed("one");
const blocks = [{ id: "rec", type: "recommendations" }];
const via = linkVia({ vault }, { shopId, orderId: "1", pageId: "", proxyPath: "/apps/track", blocks });
const tokenOf = (href: string) => href.replace("/apps/track/go/", "");

describe("a link of a block", () => {
  test.each(["/products/tasse-à-thé?ref=1#more", "https://help.example/", "http://127.0.0.1/x"])(
    "to %s says where it leads, and from where",
    (target) => {
      const href = via("rec", target, "77");
      expect(href).toMatch(/^\/apps\/track\/go\/[\w-]+\.[\w-]{22}$/);
      expect(readPageLink(vault, shopId, tokenOf(href))).toEqual({
        orderId: "1",
        pageId: "",
        blockId: "rec",
        blockType: "recommendations",
        productId: "77",
        target,
      });
    },
  );

  test.each([
    "mailto:a@shop.example",
    "tel:+4930123",
    "#items",
    "?lang=ja",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
  ])("to %s stays as it is", (target) => expect(via("rec", target)).toBe(target));

  test("is nobody's once anything of it is changed, or in another shop", () => {
    const token = tokenOf(via("rec", "https://shop.example/cup"));
    const letters = ["a", "X", "Z", "0", "9", "_", "-", "."];
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(token[at] !== letter);
        expect(readPageLink(vault, shopId, token.slice(0, at) + letter + token.slice(at + 1))).toBeNull();
        expect(readPageLink(vault, shopId, token.slice(0, at))).toBeNull();
      }),
    );
    expect(readPageLink(vault, shopNamed("two"), token)).toBeNull();
    expect(readPageLink(vault, shopId, `${token}x`)).toBeNull();
    expect(readPageLink(vault, shopId, "")).toBeNull();
  });

  test("is told apart from the block's others without its address", () => {
    const [one, other] = ["https://a.example/?mail=x@y.example", "https://b.example/"].map((target) =>
      nameOfLink({ productId: null, target }),
    );
    expect(one).not.toBe(other);
    expect(one).not.toContain("example");
    expect(nameOfLink({ productId: "77", target: "/products/cup" })).toBe("product:77");
  });
});
