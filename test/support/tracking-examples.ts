import { DEFAULT_BRAND, type Brand } from "#app/features/brand/brand.ts";
import type { PageDesign } from "#app/features/page-designs/page-design.ts";
import { PAGE_LANGUAGES } from "#app/features/page-designs/page-languages.ts";
import { readyDesign, type ReadyName } from "#app/features/page-designs/ready/ready-designs.ts";
import { presentForm, type FormReason } from "#app/features/tracking-page/present-form.ts";
import { presentFrame } from "#app/features/tracking-page/present-frame.ts";
import { presentTrackingPage } from "#app/features/tracking-page/present-tracking-page.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import { renderFormPage, renderTrackingPage } from "#app/features/tracking-page/render-tracking-page.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { NOW, shopFace } from "#app/features/tracking-page/samples/tracked-order.ts";
import { EXAMPLE_PICTURE } from "./example-look.ts";
import { matchLocale } from "#app/lib/locales.ts";
import type { ShopFace, TrackedOrder } from "#app/features/tracking-page/view.ts";

const FORMS: Readonly<Record<string, FormReason>> = {
  form: { kind: "asked", orderNumber: "" },
  again: { kind: "again", order: "#1001", contact: "mei@kumo.example" },
  expired: { kind: "expired" },
  missed: { kind: "missed" },
  limited: { kind: "limited", minutes: 8 },
};
export const FORM_STATES = Object.keys(FORMS);
export const EXAMPLE_STATES = [...Object.keys(SAMPLE_STATES), ...FORM_STATES];

export type Example = {
  state: string;
  language?: string;
  ready?: ReadyName;
  frame?: PageDesign["style"]["frame"];
  brand?: Brand;
  /** What is else different of the shop, the order and the design. */
  shop?: Partial<ShopFace>;
  order?: TrackedOrder;
  design?: (design: PageDesign) => PageDesign;
};

/** The page of an example, as it goes out. */
export function renderExample({ state, language = "en", ready = "calm", frame, ...more }: Example): string {
  const { brand = DEFAULT_BRAND } = more;
  const states: Readonly<Record<string, TrackedOrder>> = SAMPLE_STATES;
  const order = more.order ?? states[state] ?? null;
  const shop = shopFace({ brand, ...more.shop });
  const main = matchLocale(language, PAGE_LANGUAGES) ?? "en";
  const made = readyDesign(ready, main);
  const designed = more.design?.(made) ?? made;
  const design = frame ? { ...designed, style: { ...designed.style, frame } } : designed;
  const reader = readerOf(shop, order, { lang: language, accepted: [] }, NOW);
  const look = { style: design.style, brand, css: design.css, say: reader.say, nonce: "bm9uY2U" };
  const proxyPath = "/apps/track";
  if (!order) {
    const form = presentForm(
      FORMS[state] ?? { kind: "missed" },
      { stamp: "m0000000.stamp", lookUpByNumber: true },
      reader,
    );
    return renderFormPage(form, presentFrame(shop, null, reader, proxyPath), look);
  }
  const token = "aWQtb2YtYW4tZXhhbXBsZQ";
  const page = presentTrackingPage({
    order: pictured(order),
    shop,
    design: { design, html: {}, liquid: {}, css: design.css },
    reader,
    proxyPath,
    token,
    limited: false,
    done: null,
    linkVia: (_, target) => target,
    renderCustom: () => "",
    recommended: new Map(design.blocks.map(({ id }) => [id, PRODUCTS])),
  });
  return renderTrackingPage(page, { ...look, seen: { href: `${proxyPath}/seen`, order: token, page: "" } });
}

const PRODUCTS = [
  ["Matcha whisk stand", "2400"],
  ["Hinoki tea tray, small", "6800"],
  ["Hojicha, slowly roasted", "1350"],
  ["Linen tea towel", "1900"],
].map(([title = "", amount = ""], index) => ({
  productId: String(index),
  title,
  path: `/products/${index}`,
  imageUrl: EXAMPLE_PICTURE(title),
  imageAlt: title,
  price: { from: amount, to: amount, currency: "JPY" },
}));

/** The order with pictures of all that was bought. */
function pictured(order: TrackedOrder): TrackedOrder {
  const lineItems = order.lineItems.map((line) => ({ ...line, productId: line.lineItemId }));
  const pictures = lineItems.map(({ title, productId }) => [productId, EXAMPLE_PICTURE(title)] as const);
  return { ...order, lineItems, pictures: Object.fromEntries(pictures) };
}

/** A theme that styles everything it can reach, as some do. */
export const THEME_SHELL = (
  body: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Theme</title><style>
body{margin:0;background:#1d2b26;color:#f3efe4;font:300 17px/1.8 Georgia,serif;text-align:center}
h1,h2,h3,h4{text-transform:uppercase;letter-spacing:.2em;font-size:40px;margin:60px 0;border-bottom:3px double gold}
ol,ul{padding-left:60px;list-style:square inside}li{margin:20px 0}li:before{content:"~ "}p{margin:0 0 40px;text-indent:2em}
a{color:gold;text-transform:uppercase}button,input{height:20px;border-radius:40px;width:auto;background:hotpink;font-size:9px}
details{border:4px solid red}summary{font-size:30px}dl{float:right}dt{font-weight:900}svg{width:100px;fill:red}.card{display:none}
</style></head><body><header><b>THEME HEADER</b></header><main>${body}</main></body></html>`;
