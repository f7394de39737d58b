import fc from "fast-check";
import { expect, test } from "vitest";
import { webLink } from "../../local-text.ts";
import { pageBlockSchema } from "../../page-blocks.ts";
import { linkFault, mendedLink, pictureFault } from "./address-faults.ts";

test.each([
  ["", null],
  ["https://example.com/returns?a=1#top", null],
  ["http://example.com", null],
  ["mailto:help@example.com", null],
  ["tel:+4930123456", null],
  ["/pages/returns", null],
  ["https://", "unfinished"],
  ["mailto:", "unfinished"],
  ["www.example.com/returns", "no_scheme"],
  ["//example.com", "no_scheme"],
  ["localhost:8080/x", "no_scheme"],
  ["help@example.com", "email"],
  ["+49 (30) 123 456", "phone"],
  ["javascript:alert(1)", "scheme"],
  ["ftp://example.com", "scheme"],
  ["https://example.com/a b", "space"],
  ["/\\example.com", "backslash"],
])("the link %o has the fault %o", (text, fault) => {
  expect(linkFault(text)).toBe(fault);
});

test.each([
  ["www.example.com/returns", "https://www.example.com/returns"],
  ["//example.com", "https://example.com"],
  ["help@example.com", "mailto:help@example.com"],
  ["+49 (30) 123 456", "tel:+4930123456"],
  ["javascript:alert(1)", null],
  ["https://example.com", null],
])("for the link %o we propose %o", (text, better) => {
  expect(mendedLink(text)).toBe(better);
});

test.each([
  ["", null],
  ["https://cdn.shopify.com/a.png", null],
  ["http://example.com/a.png", "not_https"],
  ["cdn.shopify.com/a.png", "no_scheme"],
  ["/files/a.png", "no_scheme"],
  ["data:image/png;base64,AAAA", "scheme"],
  ["https://", "unfinished"],
])("the picture %o has the fault %o", (text, fault) => {
  expect(pictureFault(text)).toBe(fault);
});

const texts = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string(),
  fc
    .tuple(
      fc.constantFrom("https://", "http:", "https:/", "/", "//", "mailto:", "tel:", "data:", " "),
      fc.string(),
    )
    .map((parts) => parts.join("")),
);

const fitsPicture = (src: string) =>
  pageBlockSchema.safeParse({ id: "a", type: "image", src, alt: {} }).success;

test("what has no fault can be kept", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(linkFault(text) !== null || webLink.safeParse(text).success).toBe(true);
      expect(pictureFault(text) !== null || fitsPicture(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
