import { html, type Html } from "../http/html.ts";
import { catalogueOf, type CatalogueProduct } from "../seed/catalogue.ts";
import type { Order } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import type { Place } from "./theme.ts";

const WORDS = {
  en: {
    trackTitle: "Where is my order?",
    trackHint: "Enter the order number and the e-mail address you ordered with.",
    number: "Order number",
    email: "E-mail address",
    trackButton: "Track order",
    buy: "Buy now",
    buyHint: "No payment is taken: the order goes straight to the stand-in, and its webhook to the app.",
    thanks: "Thank you, your order is placed",
    orderIs: "Your order number is",
    notFound: "This page does not exist",
    home: "Back to the shop",
  },
  ja: {
    trackTitle: "ご注文の配送状況",
    trackHint: "ご注文番号と、ご注文時のメールアドレスを入力してください。",
    number: "ご注文番号",
    email: "メールアドレス",
    trackButton: "配送状況を見る",
    buy: "購入する",
    buyHint: "支払いは発生しません。注文はそのまま代役の Shopify に入り、webhook がアプリに届きます。",
    thanks: "ご注文ありがとうございます",
    orderIs: "ご注文番号",
    notFound: "このページはありません",
    home: "店に戻る",
  },
};

const wordsOf = (shop: Shop) => WORDS[shop.profile.locale];

const priceText = (shop: Shop, minor: number): string => {
  const { currency, locale } = shop.profile;
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    currency === "JPY" ? minor : minor / 100,
  );
};

function trackingForm({ shop, base }: Place, filled: { order?: string; email?: string } = {}): Html {
  const words = wordsOf(shop);
  return html`<section class="store-card" aria-labelledby="track-title">
    <h2 id="track-title">${words.trackTitle}</h2>
    <p class="store-small">${words.trackHint}</p>
    <form class="store-form" method="post" action="${base}/apps/track">
      <label
        >${words.number}<input
          name="order"
          required
          autocomplete="off"
          placeholder="#1042"
          value="${filled.order ?? ""}"
      /></label>
      <label
        >${words.email}<input
          name="email"
          type="email"
          required
          autocomplete="email"
          value="${filled.email ?? ""}"
      /></label>
      <button>${words.trackButton}</button>
    </form>
  </section>`;
}

export function homePage(place: Place): Html {
  const { shop, base } = place;
  return html`<section class="store-hero">
      <h1>${shop.profile.tagline}</h1>
      <p>${shop.profile.place}</p>
    </section>
    <ul class="store-grid">
      ${catalogueOf(shop.profile).map(
        (product) =>
          html`<li>
            <a href="${base}/products/${product.handle}">
              <img src="${pictureOf(shop, product)}" alt="" width="600" height="600" loading="lazy" />
              <strong>${product.title}</strong><span>${priceText(shop, product.variants[0].price)}</span></a
            >
          </li>`,
      )}
    </ul>
    ${trackingForm(place)}`;
}

const pictureOf = (shop: Shop, product: CatalogueProduct) =>
  `/cdn/shop/${shop.profile.handle}/${product.handle}.svg`;

export function productPage({ shop, base }: Place, product: CatalogueProduct): Html {
  const words = wordsOf(shop);
  return html`<div class="store-product">
    <img src="${pictureOf(shop, product)}" alt="${product.title}" width="600" height="600" />
    <div>
      <h1>${product.title}</h1>
      <p class="store-small">${product.blurb}</p>
      <p>${priceText(shop, product.variants[0].price)}</p>
      <form class="store-form" method="post" action="${base}/checkout">
        <input type="hidden" name="product" value="${product.handle}" />
        <label
          >${words.email}<input
            name="email"
            type="email"
            required
            autocomplete="email"
            value="shopper@example.com"
        /></label>
        <button>${words.buy}</button>
        <p class="store-small">${words.buyHint}</p>
      </form>
    </div>
  </div>`;
}

export function orderPage(place: Place, order: Order): Html {
  const words = wordsOf(place.shop);
  return html`<section class="store-hero">
      <h1>${words.thanks}</h1>
      <p>${words.orderIs} <strong>${order.name}</strong></p>
    </section>
    ${trackingForm(place, { order: order.name, email: order.email })}`;
}

export const notFoundPage = ({ shop, base }: Place): Html =>
  html`<section class="store-hero">
    <h1>${wordsOf(shop).notFound}</h1>
    <p><a href="${base}/">${wordsOf(shop).home}</a></p>
  </section>`;
