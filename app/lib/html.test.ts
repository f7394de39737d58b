import fc from "fast-check";
import { Liquid } from "liquidjs";
import { describe, expect, test } from "vitest";
import { escapeHtml, html, htmlText, safeWebUrl, trusted } from "./html.ts";

describe("html", () => {
  test("escapes every filling and joins lists", () => {
    const items = ["a<b", html`<i>${'"x"'}</i>`];
    expect(htmlText(html`<p title="${"it's"}">${items}${null}${false}${7}</p>`)).toBe(
      '<p title="it&#39;s">a&lt;b<i>&quot;x&quot;</i>7</p>',
    );
  });

  test("leaves our own markup as it is", () => {
    expect(htmlText(html`<b>${trusted("<svg/>")}</b>`)).toBe("<b><svg/></b>");
  });

  test("text stays text, whatever it is, in HTML and in Liquid", async () => {
    const liquid = new Liquid();
    const nasty = fc.array(
      fc.constantFrom(
        "{{",
        "}}",
        "{%",
        "%}",
        "<script>",
        "</",
        '"',
        "'",
        "shop.name",
        "raw",
        "endraw",
        " ",
        "&",
        "é",
        "{",
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (pieces) => {
        const escaped = escapeHtml(pieces.join(""));
        expect(escaped).not.toMatch(/[<>"'{}]/);
        expect(await liquid.parseAndRender(escaped, { shop: { name: "leak" } })).toBe(escaped);
      }),
    );
  });
});

describe("safeWebUrl", () => {
  test.each([
    ["https://www.ups.com/WebTracking?loc=en_US&trackNums=1Z", true],
    ["http://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=123", true],
    ["https://www.evri.com/track/#/parcel/H008WA", true],
    ["javascript:alert(1)", false],
    ["JAVASCRIPT://x%0aalert(1)", false],
    ["data:text/html,x", false],
    ["//ups.com/x", false],
    ["https://", false],
    ["https:// evil.example", false],
    ['https://a.example/"onclick="x', false],
    ["java\nscript:alert(1)", false],
    ["", false],
    [null, false],
  ])("%s may be linked: %s", (address, may) => {
    expect(safeWebUrl(address)).toBe(may ? address : null);
  });
});
