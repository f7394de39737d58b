import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brandSchema, DEFAULT_BRAND, type Brand } from "./brand.ts";
import { fromBrandDraft, parseColor, toBrandDraft, type BrandDraft } from "./brand-draft.ts";

const OWN: Brand = {
  ...DEFAULT_BRAND,
  logo: { url: "https://cdn.shopify.com/logo.png", width: 200, alt: "Northwind" },
  social: [{ kind: "instagram", url: "https://instagram.com/northwind" }],
};
const changed = (part: Partial<BrandDraft>) => fromBrandDraft({ ...toBrandDraft(OWN), ...part }, OWN);

describe("a draft", () => {
  test("that nobody changed is the brand it was made of", () => {
    for (const brand of [OWN, DEFAULT_BRAND])
      expect(fromBrandDraft(toBrandDraft(brand), brand)).toEqual({ brand, faults: [] });
  });

  test.each<[Partial<BrandDraft>, string]>([
    [{ ink: "blue" }, "ink"],
    [{ page: "#12345" }, "page"],
    [{ logoUrl: "http://example.com/a.png" }, "logoUrl"],
    [{ logoUrl: "https://" }, "logoUrl"],
    [{ logoWidth: "9000" }, "logoWidth"],
    [{ logoWidth: "" }, "logoWidth"],
    [{ social: [{ kind: "x", url: "x.com/me" }] }, "social.0"],
  ])("with %o names the field, and keeps what was there", (part, field) => {
    const { brand, faults } = changed(part);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(brand.ink).toBe(OWN.ink);
    expect(brand.logo).toEqual(OWN.logo);
  });

  test("without a logo's address has no logo, whatever its width says", () => {
    expect(changed({ logoUrl: "  ", logoWidth: "x" })).toMatchObject({ brand: { logo: null }, faults: [] });
  });

  test("is always a brand that can be stored", () => {
    fc.assert(
      fc.property(
        fc.record({ ink: fc.string(), logoUrl: fc.oneof(fc.webUrl(), fc.string()), logoWidth: fc.string() }),
        (part) => {
          expect(brandSchema.safeParse(changed(part).brand).success).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ["#AABBCC", "#aabbcc"],
  [" abc ", "#aabbcc"],
  ["#abcd", null],
  ["", null],
])("the colour %o is %o", (text, color) => {
  expect(parseColor(text)).toBe(color);
});
