import { html, raw, type Html } from "../http/html.ts";
import type { Site } from "../http/site.ts";
import type { Fulfillment, Order } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import type { Happening } from "./happenings.ts";
import { START_CSS, START_SCRIPT } from "./start-look.ts";

type Case = { title: string; hint: string; tone: string; is(order: Order, now: string): boolean };

const isDelivered = ({ events }: Fulfillment) => events.at(-1)?.status === "delivered";
const isDue = (order: Order, test: (estimatedAt: string) => boolean) =>
  order.fulfillments.length === 1 &&
  order.fulfillments.every((parcel) => {
    const last = parcel.events.at(-1)?.status;
    return (
      (last === "in_transit" || last === "delayed") &&
      parcel.estimatedDeliveryAt !== null &&
      test(parcel.estimatedDeliveryAt)
    );
  });

const CASES: Case[] = [
  {
    title: "On time",
    hint: "On its way, due soon",
    tone: "good",
    is: (order, now) => isDue(order, (at) => at > now),
  },
  {
    title: "Late",
    hint: "Should have arrived by now",
    tone: "bad",
    is: (order, now) => isDue(order, (at) => at < now),
  },
  {
    title: "Delivered",
    hint: "Left at the front door",
    tone: "calm",
    is: ({ fulfillments }) => fulfillments.length === 1 && fulfillments.every(isDelivered),
  },
  {
    title: "Split",
    hint: "One parcel here, one on its way",
    tone: "info",
    is: ({ fulfillments }) =>
      fulfillments.length > 1 && fulfillments.some(isDelivered) && !fulfillments.every(isDelivered),
  },
];

const BUTTONS: { action: string; kind?: string; label: string; hint: string; main?: boolean }[] = [
  { action: "place-order", label: "Place an order", hint: "orders/create", main: true },
  { action: "ship", label: "Ship the next order", hint: "fulfillments/create, orders/updated", main: true },
  { action: "scan", label: "Next scan", hint: "fulfillment_events/create, fulfillments/update", main: true },
  { action: "scan", kind: "late", label: "Delay it", hint: "a scan that says: delayed" },
  { action: "scan", kind: "attempted", label: "Nobody was in", hint: "a scan that says: delivery attempted" },
  { action: "scan", kind: "exception", label: "Lose it", hint: "a scan that says: failed" },
  { action: "edit", label: "Edit the newest order", hint: "orders/edited" },
  { action: "refund", label: "Refund one piece", hint: "refunds/create" },
  { action: "cancel", label: "Cancel the next order", hint: "orders/cancelled" },
];

/** The page at /: where everything is, and the buttons that make things happen. Works without JavaScript. */
export function startPage(site: Site, chosen: Shop, happenings: readonly Happening[]): string {
  const { app, settings, world } = site;
  const shops = [...world.shops.values()];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${app.name} on your machine</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(START_CSS)}
        </style>
      </head>
      <body>
        <header>
          <div class="wrap">
            <p class="kicker">Local Shopify stand-in</p>
            <h1>${app.name}, running on your machine</h1>
            <p>
              Three invented shops, their orders and their parcels. Nothing leaves this computer: the app
              talks to this stand-in as if it were Shopify.
            </p>
            <p class="links">
              ${settings.mailUrl && html`<a class="pill" href="${settings.mailUrl}">Open the mailbox</a>`}<a
                class="pill quiet"
                href="#desk"
                >Make something happen</a
              >
            </p>
          </div>
        </header>
        <main class="wrap">
          <section aria-labelledby="shops-title">
            <h2 id="shops-title">The shops</h2>
            <ul class="cards">
              ${shops.map((shop) => shopCard(shop, app.name, app.handle))}
            </ul>
          </section>
          <section aria-labelledby="cases-title">
            <h2 id="cases-title">Tracking pages to look at</h2>
            <p class="hint">
              Each button looks an order up the way a shopper does: by order number and e-mail address,
              through the shop's own address.
            </p>
            <div class="cases">
              ${shops.slice(0, 2).map((shop) => caseRow(shop, proxyPath(site), world.instant()))}
            </div>
          </section>
          ${deskSection(site, chosen, shops, happenings)}
        </main>
        <footer class="wrap">
          <p>
            App: <code>${settings.appUrl}</code> · Stand-in: <code>${settings.url}</code> ·
            <a href="/_standin/state">state</a> · <a href="/_standin/webhooks">webhooks sent</a> ·
            <a href="/_standin/requests">requests received</a>
          </p>
        </footer>
        <script>
          ${raw(START_SCRIPT)};
        </script>
      </body>
    </html>`.text;
}

const proxyPath = ({ app }: Site): string => (app.proxy ? `/${app.proxy.prefix}/${app.proxy.subpath}` : "/");

function shopCard(shop: Shop, appName: string, appHandle: string): Html {
  const { profile } = shop;
  return html`<li class="card" style="--accent:${profile.accent}">
    <h3 lang="${profile.locale}">${profile.name}</h3>
    <p class="hint">
      ${profile.domain}<br />${shop.orders.size} orders · ${profile.currency} ·
      ${profile.timeZone}${!shop.installed && html` · <strong>${appName} is not installed yet</strong>`}
    </p>
    <p>
      <a class="button" href="/store/${profile.handle}/apps/${appHandle}">Admin</a>
      <a class="button quiet" href="/shops/${profile.handle}/">Storefront</a>
    </p>
  </li>`;
}

function caseRow(shop: Shop, path: string, now: string): Html {
  const { profile } = shop;
  const recent = [...shop.orders.newestFirst({ from: Math.max(0, shop.orders.size - 100) })];
  return html`<div class="case-row">
    <h3 lang="${profile.locale}">${profile.name}</h3>
    <ul>
      ${CASES.map((one) => {
        const order = recent.find((candidate) => candidate.cancelledAt === null && one.is(candidate, now));
        return html`<li>
          ${order ? caseForm(shop, order, one, path) : html`<p class="hint">No ${one.title.toLowerCase()} order</p>`}
        </li>`;
      })}
    </ul>
  </div>`;
}

function caseForm(shop: Shop, order: Order, one: Case, path: string): Html {
  return html`<form method="post" action="/shops/${shop.profile.handle}${path}">
    <input type="hidden" name="order" value="${order.name}" /><input
      type="hidden"
      name="email"
      value="${order.email}"
    />
    <button class="case ${one.tone}">
      <strong>${one.title}</strong><span>${order.name} · ${one.hint}</span>
    </button>
  </form>`;
}

function deskSection(site: Site, chosen: Shop, shops: Shop[], happenings: readonly Happening[]): Html {
  const button = (one: (typeof BUTTONS)[number]) =>
    html`<form method="post" action="/do/${one.action}#desk" data-stay>
      <input
        type="hidden"
        name="shop"
        value="${chosen.profile.handle}"
      />${one.kind && html`<input type="hidden" name="kind" value="${one.kind}" />`}
      <button class="button${one.main ? "" : " quiet"}" title="${one.hint}">${one.label}</button>
    </form>`;
  return html`<section id="desk" aria-labelledby="desk-title">
    <h2 id="desk-title">Make something happen</h2>
    <p class="hint">
      Every button changes the shop's data and sends the signed webhooks Shopify would send. Then look at the
      tracking page, the admin and the mailbox.
    </p>
    <p class="tabs" role="group" aria-label="In which shop">
      ${shops.map(
        (shop) =>
          html`<a
            href="/?shop=${shop.profile.handle}#desk"
            lang="${shop.profile.locale}"
            ${shop === chosen ? raw(' aria-current="true"') : ""}
            >${shop.profile.name}</a
          >`,
      )}
    </p>
    <div class="buttons">${BUTTONS.filter(({ main }) => main).map(button)}</div>
    <details>
      <summary>Something out of the ordinary</summary>
      <div class="buttons">
        ${BUTTONS.filter(({ main }) => !main).map(button)}${installButtons(site, chosen)}
      </div>
    </details>
    <div role="status" aria-live="polite">
      ${
        happenings.length === 0
          ? html`<p class="hint">Nothing has happened yet.</p>`
          : html`<ol class="log">
              ${happenings.map((one) => happening(site, one))}
            </ol>`
      }
    </div>
  </section>`;
}

function installButtons(site: Site, shop: Shop): Html {
  const [action, label] = shop.installed
    ? ["uninstall", `Uninstall ${site.app.name}`]
    : ["open-app", `Install ${site.app.name}`];
  return html`<form method="post" action="/do/${action}#desk" data-stay>
    <input type="hidden" name="shop" value="${shop.profile.handle}" /><button class="button quiet">
      ${label}
    </button>
  </form>`;
}

function happening(site: Site, one: Happening): Html {
  const { profile: shop, installed } = site.world.shop(one.shop);
  const isUnheard = !installed && !one.isError && one.webhooks.length === 0;
  return html`<li class="${one.isError ? "is-error" : ""}">
    <p>
      <strong>${one.what}</strong>
      <span class="hint" lang="${shop.locale}">${shop.name}, ${one.at.toISOString().slice(11, 19)} UTC</span>
    </p>
    ${
      isUnheard &&
      html`<p class="hint">No webhook was sent: ${site.app.name} is not installed in this shop.</p>`
    }
    ${
      one.webhooks.length > 0 &&
      html`<ul>
        ${one.webhooks.map(({ topic, answer, ok }) => html`<li><code>${topic}</code> <span class="${ok ? "ok" : "not-ok"}">${ok ? `the app answered ${answer}` : `not accepted: ${answer}`}</span></li>`)}
      </ul>`
    }
  </li>`;
}
