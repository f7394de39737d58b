import { html, htmlText, trusted, type Html } from "#app/lib/html.ts";
import { directionOf } from "#app/lib/locales.ts";
import { UNSUBSCRIBE_CSS } from "./page-css.ts";
import { sayIn, type Say, type UnsubscribeLocale } from "./texts/catalog.ts";

/** What a reader can ask for on the page; a mail program asks for the first one by itself. */
export const WISHES = ["unsubscribe", "resubscribe", "measure_off", "measure_on"] as const;
export type Wish = (typeof WISHES)[number];

/** What the page says. `address` shows enough to know it again by, and no more. */
export type UnsubscribePage = {
  locale: UnsubscribeLocale;
  shop: { name: string; url: string } | null;
  state:
    | { kind: "subscribed"; address: string }
    | { kind: "unsubscribed"; address: string; canUndo: boolean }
    /** The mail was news of an order, which nobody can unsubscribe from: all there is to say is who may be counted. */
    | { kind: "about_order"; address: string }
    /** Nothing at all is sent there. */
    | { kind: "blocked"; address: string }
    | { kind: "no_address" }
    | { kind: "wrong_link" };
  /** Null where the shop does not measure, and there is nothing to refuse. */
  measuring: "counted" | "not_counted" | null;
};

/** Works without JavaScript, loads nothing, and never changes anything by being opened: scanners open every link. */
export function renderUnsubscribePage({ locale, shop, state, measuring }: UnsubscribePage): string {
  const say = sayIn(locale);
  const { heading, body } = contentOf(state, { shop: shop?.name ?? "", isCounting: measuring !== null }, say);
  return htmlText(
    html`<!doctype html>
      <html lang="${locale}" dir="${directionOf(locale)}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <meta name="referrer" content="no-referrer" />
          <meta name="color-scheme" content="light dark" />
          <title>${[heading, shop?.name].filter(Boolean).join(" | ")}</title>
          ${trusted(`<style>${UNSUBSCRIBE_CSS}</style>`)}
        </head>
        <body>
          ${shop && html`<header><a href="${shop.url}" dir="auto">${shop.name}</a></header>`}
          <main>
            <section>
              <h1>${heading}</h1>
              ${body}
            </section>
            ${shop && measuring && renderMeasuring(measuring, shop.name, say)}
          </main>
        </body>
      </html> `,
  );
}

function contentOf(
  state: UnsubscribePage["state"],
  { shop, isCounting }: { shop: string; isCounting: boolean },
  say: Say,
): { heading: string; body: Html } {
  switch (state.kind) {
    case "subscribed":
      return {
        heading: say("ask.heading", { shop }),
        body: html`<p>${say("ask.text", { address: state.address })}</p>
          <p class="soft">${say("still")}</p>
          ${wishForm("unsubscribe", say("ask.button"))}`,
      };
    case "unsubscribed":
      return {
        heading: say("done.heading"),
        body: html`<p>${say("done.text", { shop, address: state.address })}</p>
          <p class="soft">${say("still")}</p>
          ${
            state.canUndo &&
            html`<p>${say("done.undo")}</p>
              ${wishForm("resubscribe", say("done.button"), "quiet")}`
          }`,
      };
    case "about_order":
      return {
        heading: say("privacy.heading"),
        body: html`<p>${say("privacy.text", { shop, address: state.address })}</p>
          ${!isCounting && html`<p>${say("privacy.uncounted", { shop })}</p>`}`,
      };
    case "blocked":
      return {
        heading: say("all.heading", { shop }),
        body: html`<p>${say("all.text", { address: state.address })}</p>`,
      };
    case "no_address":
      return { heading: say("none.heading"), body: html`<p>${say("none.text", { shop })}</p>` };
    case "wrong_link":
      return { heading: say("wrong.heading"), body: html`<p>${say("wrong.text")}</p>` };
  }
}

const renderMeasuring = (measuring: "counted" | "not_counted", shop: string, say: Say): Html =>
  measuring === "counted"
    ? html`<section>
        <p>${say("measure.text", { shop })}</p>
        ${wishForm("measure_off", say("measure.stop"), "quiet")}
      </section>`
    : html`<section>
        <p>${say("measure.stopped", { shop })}</p>
        ${wishForm("measure_on", say("measure.allow"), "quiet")}
      </section>`;

/** Posted to the page's own address, which names the message. */
const wishForm = (wish: Wish, label: string, look: "loud" | "quiet" = "loud"): Html =>
  html`<form method="post"><button class="${look}" name="wish" value="${wish}">${label}</button></form>`;

/** "a•••@example.com": its owner knows it, whoever was forwarded the mail does not. */
export const maskAddress = (address: string): string => address.replace(/^(.)[^@]*(?=@)/u, "$1•••");
