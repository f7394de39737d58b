import { html, htmlText, trusted, type Html } from "#app/lib/html.ts";
import { plainText } from "#app/features/estimates/dated-text.ts";
import type { Frame, Hero, OrderPage } from "./page-model.ts";
import { PAGE_CSS } from "./page-css.ts";
import { renderHero, renderItems, renderParcel, renderProgress } from "./render-parcel.ts";
import type { Say } from "./texts/catalog.ts";

export type Layout = "theme" | "page";
/** A page's first sentence, for the browser's tab, and its body. */
export type Content = { title: string; body: Html; isForm: boolean };

export function renderOrder(page: OrderPage, say: Say): Content {
  const { hero, progress, rest } = page;
  return {
    title: [titleOf(hero), page.orderLabel].filter(Boolean).join(" · "),
    isForm: false,
    body: html`<section class="ds-card ds-first">
        ${page.orderLabel && html`<p class="ds-eyebrow">${page.orderLabel}</p>`} ${renderHero(hero, "h1")}
        ${progress && renderProgress(progress, say)}
      </section>
      ${page.groups.map(({ heading, parcels }) => [
        heading && html`<h2 class="ds-h2">${heading}</h2>`,
        ...parcels.map((parcel) => renderParcel(parcel, say)),
      ])}
      ${rest && html`<div class="ds-card">${renderItems(rest, "h2", say, rest.arrival)}</div>`}
      ${page.facts.length > 0 && html`<p class="ds-soft ds-small ds-about">${page.facts.map((fact) => html`<span>${fact}</span> `)}</p>`}`,
  };
}

const titleOf = ({ sentence, when }: Hero): string =>
  when?.arrival ? `${plainText(when.arrival)} – ${sentence}` : sentence;

/** The whole answer: a document of its own, or the part that Shopify puts into the shop's theme. */
export function renderPage({ title, body, isForm }: Content, frame: Frame, layout: Layout, say: Say): string {
  const { language, dir, shop } = frame;
  const style = trusted(`<style>${PAGE_CSS}</style>`);
  const foot = renderFoot(frame, say, isForm);
  if (layout === "theme")
    return htmlText(
      html`${style}
        <div class="doorstep ds-theme" lang="${language}" dir="${dir}">${body} ${foot}</div>`,
    );
  return htmlText(
    html`<!doctype html>
      <html lang="${language}" dir="${dir}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <meta name="referrer" content="no-referrer" />
          <meta name="format-detection" content="telephone=no, date=no, address=no" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} | ${shop.name}</title>
          ${style}
        </head>
        <body class="ds-body">
          <div class="doorstep ds-page">
            <header class="ds-top"><a href="${shop.url}" dir="auto">${shop.name}</a></header>
            <main>${body}</main>
            ${foot}
          </div>
        </body>
      </html> `,
  );
}

function renderFoot({ support, phones, lookUpHref, languages }: Frame, say: Say, isForm: boolean): Html {
  const current = languages.find((one) => one.current);
  return html`<footer class="ds-foot">
    <p>
      <strong>${say("support.heading")}</strong> <a class="ds-link" href="${support.href}">${support.text}</a>
    </p>
    ${phones.map((phone) => html`<p><a class="ds-link" href="${phone.href}">${phone.text}</a></p>`)}
    ${!isForm && html`<p><a class="ds-link" href="${lookUpHref}">${say("footer.lookUp")}</a></p>`}
    <details class="ds-more ds-languages">
      <summary>${say("footer.language")}: ${current?.name}</summary>
      <ul>
        ${languages.map(
          (one) =>
            html`<li>
              <a
                class="ds-link"
                href="${one.href}"
                lang="${one.language}"
                hreflang="${one.language}"
                rel="nofollow"
                ${one.current && html`aria-current="true"`}
                >${one.name}</a
              >
            </li>`,
        )}
      </ul>
    </details>
  </footer>`;
}
