import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { Liquid } from "liquidjs";
import { describe, expect, test } from "vitest";
import { FORM_STATES, renderExample } from "#test/support/tracking-examples.ts";
import { outlookOf, shownAs } from "#app/features/estimates/samples/outlook.ts";
import {
  NOW,
  shopFace,
  trackedOrder,
  trackedScan,
  trackedShipment,
} from "#app/features/tracking-page/samples/tracked-order.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { PAGE_CSS } from "./page-css.ts";
import { presentForm } from "./present-form.ts";
import { presentFrame } from "./present-frame.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf } from "./reader.ts";
import { renderForm } from "./render-form.ts";
import { renderOrder, renderPage, type Layout } from "./render-page.ts";
import { directionOf } from "#app/lib/locales.ts";
import { LANGUAGES } from "./texts/languages.ts";

const STATES = [...Object.keys(SAMPLE_STATES), ...FORM_STATES];
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

test.each(STATES)("%s is valid HTML in both layouts", async (state) => {
  for (const layout of ["page", "theme"] as const) {
    const report = await validator.validateString(renderExample(state, "en", layout));
    const complaints = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
    );
    expect(complaints).toEqual([]);
  }
});

test.each(LANGUAGES)("a page in %s says which language it is in, in its root and its title", (language) => {
  const page = renderExample("expected", language, "page");
  expect(page).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
  expect(/<title>(.+)<\/title>/.exec(page)?.[1]).toMatch(/#1001\u2069? \| Kumo &amp; Co\.$/);
});

/** Everything on a page that somebody else wrote. */
function renderWith(text: string, layout: Layout): string {
  const shown = shownAs({ form: "range", wording: "own", ownText: { en: `${text}{date}${text}` } });
  const shop = shopFace({ name: text, supportEmail: `${text}@x.example`, shown });
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
  const reader = readerOf(shop, order, { lang: "en", accepted: [] }, NOW);
  const frame = presentFrame(shop, order, reader, "/apps/track");
  return renderPage(renderOrder(presentOrderPage(order, reader), reader.say), frame, layout, reader.say);
}

describe("what others wrote stays text", () => {
  const liquid = new Liquid();
  const piece = fc.constantFrom(
    "{{",
    "}}",
    "{%",
    "%}",
    "{{ shop.name }}",
    "{% raw %}",
    "{% endraw %}",
    "<script>",
    "</script>",
    "</style>",
    "<!--",
    "-->",
    "&lt;",
    "'",
    '"',
    "`",
    " onload=x ",
    "javascript:",
    "\u2028",
    "é",
    "注",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  const skeletonOf = (page: string) =>
    (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

  test.each(["page", "theme"] as const)("any text leaves the markup of the %s layout as it is", (layout) => {
    // A carrier's link appears only when its address is well-formed: that tag comes and goes.
    const withoutLink = (page: string) => skeletonOf(page.replace(/<a class="ds-button"[\s\S]*?<\/a>/g, ""));
    const plain = withoutLink(renderWith("plain", layout));
    fc.assert(
      fc.property(text, (nasty) => {
        expect(withoutLink(renderWith(`x${nasty}`, layout))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test("a theme page goes through Liquid unchanged, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (nasty) => {
        const page = renderWith(nasty, "theme");
        expect(await liquid.parseAndRender(page, { shop: { name: "leak" } })).toBe(page);
      }),
      { numRuns: 60 },
    );
  });

  test("an order number from a link is only filled in", () => {
    const shop = shopFace();
    const reader = readerOf(shop, null, { lang: "en", accepted: [] }, NOW);
    const form = presentForm(
      { kind: "asked", orderNumber: '"><script>{{ x }}' },
      { stamp: "", lookUpByNumber: true },
      reader,
    );
    const page = renderPage(
      renderForm(form, presentFrame(shop, null, reader, "/apps/track"), reader.say),
      presentFrame(shop, null, reader, "/apps/track"),
      "theme",
      reader.say,
    );
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;&#123;&#123; x &#125;&#125;"');
  });
});

test("every date of a window says which day it is", () => {
  const page = renderExample("promisedLater", "en-GB", "page");
  expect(page).toContain('Now expected by <time datetime="2026-11-28">Sat 28 November</time>');
  expect(page).toContain('we said: by <time datetime="2026-11-26">Thu 26 November</time>.');
});

describe("weight", () => {
  test("the style is at most 8 KB and has nothing that Liquid would read", () => {
    expect(Buffer.byteLength(PAGE_CSS)).toBeLessThanOrEqual(8 * 1024);
    expect(PAGE_CSS).not.toMatch(/\{\{|\{%/);
  });

  test.each(STATES)("%s is far below 30 KB on the wire and has no script", (state) => {
    const page = renderExample(state, "ja", "page");
    expect(gzipSync(page).length).toBeLessThan(10_000);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
  });
});
