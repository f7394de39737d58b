import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, htmlText, trusted, type Html } from "#app/lib/html.ts";
import type { Frame } from "../page-model.ts";
import { PAGE_SCRIPT } from "../page-script.ts";
import type { Say } from "../texts/catalog.ts";

/** Where the page's script tells of what was pressed: the address, the order's token and the page. */
export type Seen = { href: string; order: string; page: string };

export type PageParts = {
  title: string;
  top: Html | null;
  body: Html;
  foot: Html;
  hasTwoColumns: boolean;
  seen: Seen | null;
};

type Look = { style: PageStyle; css: string; isInked: boolean; nonce: string; say: Say };

/** The whole answer: a document of its own, or the part that Shopify puts into the shop's theme. */
export function renderDocument(parts: PageParts, frame: Frame, look: Look): string {
  const { language, dir, shop } = frame;
  const { style, nonce } = look;
  const isTheme = style.frame === "theme";
  const css = trusted(look.css);
  const script = trusted(PAGE_SCRIPT);
  const classes = [
    "ds-look",
    `ds-${style.cards}`,
    `ds-${style.headings}`,
    style.align === "center" && "ds-center",
    parts.hasTwoColumns && "ds-two",
  ].filter(Boolean);
  const seen = parts.seen;
  const data = seen && html`data-seen="${seen.href}" data-order="${seen.order}" data-page="${seen.page}"`;
  const content = html`<div class="${classes.join(" ")}">
    ${parts.top} ${isTheme ? parts.body : html`<main>${parts.body}</main>`} ${parts.foot}
  </div>`;
  if (isTheme)
    return htmlText(
      html`<style>
          ${css}
        </style>
        <div class="doorstep ds-theme${look.isInked && " ds-inked"}" lang="${language}" dir="${dir}" ${data}>
          ${content}
        </div>
        <script>
          ${script};
        </script>`,
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
          <meta name="color-scheme" content="${style.dark ? "light dark" : "light"}" />
          <title>${parts.title} | ${shop.name}</title>
          <style nonce="${nonce}">
            ${css}
          </style>
        </head>
        <body class="ds-body">
          <div class="doorstep ds-page" lang="${language}" dir="${dir}" ${data}>${content}</div>
          <script nonce="${nonce}">
            ${script};
          </script>
        </body>
      </html> `,
  );
}

/** What is the same under every page; `isAsked`: a block of the page says already whom to ask. */
export function renderFoot(
  { support, phones, lookUpHref, languages }: Frame,
  say: Say,
  { isForm, isAsked }: { isForm: boolean; isAsked: boolean },
): Html {
  const current = languages.find((one) => one.current);
  return html`<footer class="ds-wrap">
    <div class="ds-foot">
      ${
        !isAsked &&
        html`<p>
          <b>${say("support.heading")}</b> <a class="ds-link" href="${support.href}">${support.text}</a>
        </p>`
      }
      <div class="ds-list">
        ${phones.map((phone) => html`<p><a class="ds-link" href="${phone.href}">${phone.text}</a></p>`)}
        ${!isForm && html`<p><a class="ds-link" href="${lookUpHref}">${say("footer.lookUp")}</a></p>`}
        <details class="ds-languages">
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
      </div>
    </div>
  </footer>`;
}
