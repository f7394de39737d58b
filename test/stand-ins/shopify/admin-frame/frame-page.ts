import { html, raw, type Html } from "../http/html.ts";
import type { Shop } from "../state/shop.ts";
import { FRAME_CSS } from "./frame-css.ts";
import { FRAME_WORDS, type FrameLocale } from "./frame-words.ts";

export type FramePage = {
  shop: Shop;
  locale: FrameLocale;
  appName: string;
  appHandle: string;
  /** Link of the start page: none in front of Shopify's real host names. */
  startUrl: string | null;
  storefrontUrl: string;
  here: "app" | "orders" | "other";
  path: string;
  title: string;
  /** data-… attributes of the document, read by the frame's script. */
  data?: Record<string, string>;
  body: Html;
  script?: boolean;
};

/** The admin's chrome around a page: top bar, menu at the side (behind a button on a phone), language switch. */
export function framePage(page: FramePage): string {
  const words = FRAME_WORDS[page.locale];
  const store = `/store/${page.shop.profile.handle}`;
  const menu = html`<ul>
      ${page.startUrl && html`<li><a href="${page.startUrl}">${words.home}</a></li>`}
      <li>
        <a href="${store}/orders" ${page.here === "orders" ? raw(' aria-current="page"') : ""}
          >${words.orders}</a
        >
      </li>
      <li><a href="${page.storefrontUrl}">${words.storefront}</a></li>
    </ul>
    <p class="group">${words.apps}</p>
    <ul>
      <li>
        <a
          href="${store}/apps/${page.appHandle}"
          class="app"
          ${page.here === "app" ? raw(' aria-current="true"') : ""}
          >${page.appName}</a
        >
        <ul data-app-nav></ul>
      </li>
    </ul>`;
  const switchTo = (locale: FrameLocale, name: string) =>
    html`<a
      href="${store}/language?to=${locale}&amp;back=${encodeURIComponent(page.path)}"
      lang="${locale}"
      ${page.locale === locale ? raw(' aria-current="true"') : ""}
      >${name}</a
    >`;
  const data = Object.entries(page.data ?? {}).map(([key, value]) => html` data-${raw(key)}="${value}"`);
  return html`<!doctype html>
    <html lang="${page.locale}" ${data}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${page.shop.profile.name}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(FRAME_CSS)}
        </style>
      </head>
      <body>
        <header class="top">
          <details class="menu">
            <summary>${words.menu}</summary>
            <nav aria-label="${words.menu}">${menu}</nav>
          </details>
          <strong class="store">${page.shop.profile.name}</strong>
          <span class="languages" aria-label="${words.language}"
            >${switchTo("en", "English")}${switchTo("ja", "日本語")}</span
          >
          <div id="save-bar" hidden role="region" aria-label="${words.unsaved}">
            <span>${words.unsaved}</span><span class="buttons"></span>
          </div>
        </header>
        <nav class="side" aria-label="${words.apps}">${menu}</nav>
        <main>${page.body}</main>
        ${page.script ? raw('<script src="/_static/admin-frame.js"></script>') : ""}
      </body>
    </html>`.text;
}

/** The app's title bar and its frame; the script sets the frame's address. */
export function appBody(words: (typeof FRAME_WORDS)[FrameLocale], appName: string): Html {
  return html`<div class="title-bar">
      <span id="crumb"></span>
      <a id="app-home" href="#">${appName}</a>
      <strong id="title"></strong>
      <span id="actions"></span>
    </div>
    <div id="loading" role="progressbar" aria-label="${words.loading}"></div>
    <iframe id="app-iframe" name="app-iframe" title="${appName}" allow="clipboard-write"></iframe>
    <div id="toasts" role="status" aria-live="polite"></div>
    <dialog id="leave-dialog" aria-labelledby="leave-title">
      <form method="dialog">
        <h2 id="leave-title">${words.leaveTitle}</h2>
        <p>${words.leaveText}</p>
        <div>
          <button value="stay">${words.stay}</button
          ><button value="leave" class="is-critical">${words.leave}</button>
        </div>
      </form>
    </dialog>
    <dialog id="scopes-dialog" aria-labelledby="scopes-title">
      <form method="dialog">
        <h2 id="scopes-title">${words.scopesTitle(appName)}</h2>
        <ul id="scopes-list"></ul>
        <div>
          <button value="decline">${words.cancel}</button
          ><button value="allow" class="is-primary">${words.allow}</button>
        </div>
      </form>
    </dialog>
    <dialog
      id="picker-dialog"
      aria-labelledby="picker-title"
      data-product="${words.pickProducts}"
      data-variant="${words.pickProducts}"
      data-collection="${words.pickCollections}"
    >
      <form method="dialog">
        <h2 id="picker-title"></h2>
        <input id="picker-search" type="search" aria-label="${words.search}" placeholder="${words.search}" />
        <ul id="picker-list"></ul>
        <p id="picker-none" hidden>${words.nothingFound}</p>
        <div>
          <button value="close" formnovalidate>${words.cancel}</button
          ><button id="picker-take" value="pick" class="is-primary">${words.add}</button>
        </div>
      </form>
    </dialog>`;
}

export function installBody(
  words: (typeof FRAME_WORDS)[FrameLocale],
  appName: string,
  scopes: string[],
  store: string,
): Html {
  return html`<section class="card">
    <h1>${words.installTitle(appName)}</h1>
    <p>${words.installText}</p>
    <ul>
      ${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
    </ul>
    <form method="post" action="${store}/install"><button class="is-primary">${words.install}</button></form>
  </section>`;
}
