import { presentForm, type FormReason } from "#app/features/tracking-page/present-form.ts";
import { presentFrame } from "#app/features/tracking-page/present-frame.ts";
import { presentOrderPage } from "#app/features/tracking-page/present-page.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import { renderForm } from "#app/features/tracking-page/render-form.ts";
import { renderOrder, renderPage, type Layout } from "#app/features/tracking-page/render-page.ts";
import type { TrackedOrder } from "#app/features/tracking-page/view.ts";
import { NOW, shopFace } from "#app/features/tracking-page/samples/tracked-order.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";

const FORMS: Readonly<Record<string, FormReason>> = {
  form: { kind: "asked", orderNumber: "" },
  again: { kind: "again", order: "#1001", contact: "mei@kumo.example" },
  expired: { kind: "expired" },
  missed: { kind: "missed" },
  limited: { kind: "limited", minutes: 8 },
};
export const FORM_STATES = Object.keys(FORMS);

/** The page of an example, as it goes out. */
export function renderExample(state: string, language: string, layout: Layout): string {
  const order = new Map<string, TrackedOrder>(Object.entries(SAMPLE_STATES)).get(state) ?? null;
  const shop = shopFace();
  const reader = readerOf(shop, order, { lang: language, accepted: [] }, NOW);
  const frame = presentFrame(shop, order, reader, "/apps/track");
  const reason = FORMS[state] ?? { kind: "missed" };
  const content = order
    ? renderOrder(presentOrderPage(order, reader), reader.say)
    : renderForm(
        presentForm(reason, { stamp: "m0000000.stamp", lookUpByNumber: true }, reader),
        frame,
        reader.say,
      );
  return renderPage(content, frame, layout, reader.say);
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
