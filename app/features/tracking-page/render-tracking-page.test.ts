import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { Liquid } from "liquidjs";
import { describe, expect, test } from "vitest";
import { readyDesign, READY_NAMES } from "#app/features/page-designs/ready/ready-designs.ts";
import { pageDesignSchema } from "#app/features/page-designs/page-design.ts";
import { outlookOf, shownAs } from "#app/features/estimates/samples/outlook.ts";
import { EVERY_BLOCK, EVERY_STYLE } from "#test/support/every-block.ts";
import { EXAMPLE_STATES, renderExample } from "#test/support/tracking-examples.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { trackedOrder, trackedScan, trackedShipment } from "./samples/tracked-order.ts";
import { securityPolicy } from "./security-policy.ts";
import { LANGUAGES } from "./texts/languages.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  // How long a title may be is a matter of search results, where this page must not be.
  rules: {
    "long-title": "off",
    "no-inline-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "doctype-style": "off",
  },
});

async function complaintsAbout(markup: string): Promise<string[]> {
  const report = await validator.validateString(markup);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
  );
}

describe("valid HTML", () => {
  test.each(EXAMPLE_STATES)("%s, in a theme and on a page of its own", async (state) => {
    for (const frame of ["page", "theme"] as const)
      expect(await complaintsAbout(renderExample({ state, frame }))).toEqual([]);
  });

  test("every block there is, in each ready design's style", async () => {
    for (const ready of READY_NAMES)
      expect(
        await complaintsAbout(renderExample({ state: "delivered", ready, design: EVERY_BLOCK })),
      ).toEqual([]);
  });
});

test.each(LANGUAGES)("a page in %s says which language it is in, and which way it runs", (language) => {
  const page = renderExample({ state: "expected", language, frame: "page" });
  expect(page).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
  expect(/<title>(.+)<\/title>/.exec(page)?.[1]).toMatch(/#1001.* \| Kumo &amp; Co\.$/);
});

test.each(EXAMPLE_STATES)("%s has one first heading, before anything that is listed", (state) => {
  for (const ready of READY_NAMES) {
    const page = renderExample({ state, ready });
    expect(page.match(/<h1/g)).toHaveLength(1);
    const body = page.slice(page.indexOf("ds-look"));
    expect(body.indexOf("<h1")).toBeLessThan(body.search(/<(ol|dl|h2)\b/) >>> 0);
  }
});

test("a design without a sentence shows it all the same", () => {
  const page = renderExample({
    state: "delivered",
    design: (design) => ({ ...design, blocks: design.blocks.filter(({ type }) => type !== "hero") }),
  });
  expect(page).toContain("<h1");
});

describe("what a style sheet holds", () => {
  const cssOf = (page: string) => /<style[^>]*>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  const drawn = (style: Partial<ReturnType<typeof readyDesign>["style"]>) =>
    renderExample({
      state: "expected",
      frame: "page",
      design: (design) => ({ ...design, style: { ...design.style, ...style, frame: "page" } }),
    });

  test.each(EVERY_STYLE)("%s: %s changes how the page looks", (option, value, other) => {
    expect(drawn({ [option]: value })).not.toBe(drawn({ [option]: other }));
  });

  test("styles of blocks that are not there are not sent", () => {
    const alone = cssOf(
      renderExample({
        state: "expected",
        design: (design) => ({ ...design, blocks: design.blocks.filter(({ type }) => type === "hero") }),
      }),
    );
    expect(alone).not.toMatch(/ds-step|ds-faq|ds-product|ds-entry|ds-coupon/);
  });

  test("a merchant's style sheet comes last, and ends neither its element nor opens a Liquid tag", () => {
    const css = cssOf(
      renderExample({
        state: "expected",
        design: (design) => ({ ...design, css: '.doorstep a::after{content:"</style>{{ shop }}{% raw %}"}' }),
      }),
    );
    expect(css.trimEnd()).toMatch(/content:"\\3c \/style>\{ \{ shop \}\}\{ % raw %\}"\}$/);
  });

  test("nothing in any of it reaches out of the page", () => {
    const css = cssOf(renderExample({ state: "delivered", design: EVERY_BLOCK, frame: "theme" }));
    expect(css).not.toMatch(/\{\{|\{%|url\(|@import/);
    const selectors = css
      .replace(/@(?:media|container)[^{]*\{/g, "")
      .split("}")
      .map((rule) => rule.split("{")[0]?.trim() ?? "")
      .filter(Boolean);
    expect(selectors.filter((selector) => !/^\.(doorstep|ds-)/.test(selector))).toEqual([]);
  });
});

/** Everything on a page that somebody else wrote. */
function renderWith(text: string, frame: "page" | "theme"): string {
  const shown = shownAs({ form: "range", wording: "own", ownText: { en: `${text}{date}${text}` } });
  const order = trackedOrder({
    name: text,
    city: text,
    lineItems: [{ lineItemId: "1", title: text, variantTitle: text, quantity: 1, requiresShipping: true }],
    fulfillments: [{ fulfillmentId: "f1", status: "success", lineItems: [{ lineItemId: "1", quantity: 1 }] }],
    outlooks: new Map([["s2", outlookOf()]]),
    shipments: [
      trackedShipment({
        trackingNumber: text,
        carrierName: text,
        carrierId: null,
        trackingUrl: `https://carrier.example/?n=${text}`,
        status: "available_for_pickup",
      }),
      trackedShipment({ shipmentId: "s2", status: "in_transit", trackingUrl: null }),
    ],
    scans: [
      trackedScan("available_for_pickup", "2026-11-20T05:00:00Z", {
        message: text,
        city: text,
        province: text,
        country: text,
      }),
    ],
  });
  const state = "expected";
  const design = EVERY_BLOCK({ ...readyDesign("bold", "en") }, text);
  return renderExample({
    state,
    frame,
    order,
    design: () => design,
    shop: { name: text, supportEmail: `${text}@x.example`, shown },
  });
}

describe("what others wrote stays text", () => {
  const liquid = new Liquid();
  const piece = fc.constantFrom(
    ..."{{|}}|{%|%}|{{ shop.name }}|{% raw %}|{% endraw %}|<script>|</script>|</style>|<!--|-->|&lt;".split(
      "|",
    ),
    ..."'|\"|`| onload=x |javascript:|\u2028|é|注".split("|"),
  );
  // The shortest field of a design takes sixty characters.
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("").slice(0, 50));
  const skeletonOf = (page: string) =>
    (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

  test.each(["page", "theme"] as const)("any text leaves the markup of the %s frame as it is", (frame) => {
    // A carrier's link appears only when its address is well-formed: that tag comes and goes.
    const withoutLink = (page: string) =>
      skeletonOf(
        page.replace(/(?:<p class="ds-advice">\s*)?<a\s+class="ds-button[\s\S]*?<\/a\s*>(?:\s*<\/p>)?/g, ""),
      );
    const plain = withoutLink(renderWith("plain", frame));
    fc.assert(
      fc.property(text, (nasty) => {
        expect(withoutLink(renderWith(`x${nasty}`, frame))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  test("a theme page goes through Liquid unchanged, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (nasty) => {
        const page = renderWith(nasty, "theme");
        expect(await liquid.parseAndRender(page, { shop: { name: "leak" } })).toBe(page);
      }),
      { numRuns: 25 },
    );
  });
});

test("every date of a window says which day it is", () => {
  const page = renderExample({ state: "promisedLater", language: "en-GB" });
  expect(page).toContain('Now expected by <time datetime="2026-11-28">Sat 28 November</time>');
  expect(page).toContain('we said: by <time datetime="2026-11-26">Thu 26 November</time>.');
});

describe("the security policy", () => {
  test("lets in our style and script by their nonce and the pictures' hosts, and nothing else", () => {
    const policy = securityPolicy(
      '<img src="https://cdn.shopify.com/a.jpg"><img alt="" src="http://localhost:4000/b.svg">',
      {
        css: ".doorstep a{background:url(https://shop.example/c.png)}",
        nonce: "abc",
      },
    );
    expect(policy).toBe(
      "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; img-src https://cdn.shopify.com http://localhost:4000 https://shop.example; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test.each([
    [
      '<a data-embed="https://www.openstreetmap.org/export/embed.html?x">',
      "frame-src https://www.openstreetmap.org;",
    ],
    ["<p>no pictures</p>", "script-src 'nonce-n'; connect-src"],
    // Words that look like markup are escaped long before.
    ["<p>&lt;img src=&quot;https://evil.example/x&quot;></p>", "script-src 'nonce-n'; connect-src"],
  ])("of %s says %s", (body, part) => {
    expect(securityPolicy(body, { css: "", nonce: "n" })).toContain(part);
  });

  test("nothing on a page needs more: no style attributes, no handlers, no other scripts", () => {
    const page = renderExample({ state: "delivered", frame: "page", design: EVERY_BLOCK });
    expect(page).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script nonce="bm9uY2U">');
  });
});

describe("weight on the wire", () => {
  test.each(READY_NAMES)("HTML and style of %s stay far below 30 KB in every state", (ready) => {
    const heaviest = EXAMPLE_STATES.map(
      (state) => gzipSync(renderExample({ state, ready, language: "ja" })).length,
    );
    expect(Math.max(...heaviest)).toBeLessThan(15_000);
  });

  test("every block there is on one page fits as well", () => {
    expect(gzipSync(renderExample({ state: "severalParcels", design: EVERY_BLOCK })).length).toBeLessThan(
      30_000,
    );
  });

  test("the script is below 5 KB even as it is, and has nothing that Liquid would read", () => {
    expect(PAGE_SCRIPT.length).toBeLessThan(5_000);
    expect(PAGE_SCRIPT).not.toMatch(/\{\{|\{%|<\//);
  });
});

test.each(READY_NAMES)("the ready design %s keeps the rules of designs", (name) => {
  const design = readyDesign(name, "ja");
  expect(pageDesignSchema.parse(design)).toEqual(design);
  expect(new Set(design.blocks.map(({ id }) => id)).size).toBe(design.blocks.length);
});
