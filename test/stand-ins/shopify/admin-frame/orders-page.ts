import { html, type Html } from "../http/html.ts";
import { openQuantities } from "../orders/change-order.ts";
import { isOver } from "../orders/next-stop.ts";
import { fulfillmentStatusOf } from "../state/order-totals.ts";
import type { Order } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import { fullName } from "../webhooks/payloads/people-bodies.ts";
import type { FrameLocale, FrameWords } from "./frame-words.ts";

export type Flash = { text: string; isError: boolean };

const SHOWN = 100;
const LABELS: Record<string, { en: string; ja: string }> = {
  ship: { en: "Ship", ja: "発送" },
  scan: { en: "Next scan", ja: "次の動き" },
  late: { en: "Delay", ja: "遅延" },
  exception: { en: "Fail", ja: "配達不能" },
  edit: { en: "Edit", ja: "編集" },
  refund: { en: "Refund one", ja: "1点返金" },
  cancel: { en: "Cancel", ja: "キャンセル" },
};

/** What Shopify knows about the newest orders (or about one), with a button for whatever can happen to each next. */
export function ordersPage(
  shop: Shop,
  shown: Order[] | null,
  locale: FrameLocale,
  words: FrameWords,
  flash: Flash | null,
): Html {
  const { profile } = shop;
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: profile.timeZone,
    dateStyle: "medium",
    timeStyle: "short",
  });
  const orders = shown ?? [...shop.orders.newestFirst({ from: Math.max(0, shop.orders.size - SHOWN) })];
  return html`${flash && html`<p class="flash${flash.isError ? " is-error" : ""}" role="status">${flash.text}</p>`}
    <form class="above" method="post" action="/store/${profile.handle}/orders/new/place-order">
      <button class="is-primary">${words.placeOrder}</button>
    </form>
    <section class="card wide">
      <table>
        <thead>
          <tr>
            <th>${words.orders}</th>
            <th>${words.date}</th>
            <th>${words.customer}</th>
            <th>${words.status}</th>
            <th>${words.parcels}</th>
            <th>${words.actions}</th>
          </tr>
        </thead>
        <tbody>
          ${orders.map(
            (order) =>
              html`<tr id="order-${order.id}">
                <td><strong>${order.name}</strong></td>
                <td>${date.format(new Date(order.createdAt))}</td>
                <td>${fullName(order.shippingAddress)}<br />${order.email}</td>
                <td>${order.cancelledAt === null ? fulfillmentStatusOf(order) : "cancelled"}</td>
                <td>
                  <ul>
                    ${order.fulfillments.map(
                      (fulfillment) =>
                        html`<li>
                          ${fulfillment.trackingCompany}
                          ${fulfillment.trackings.map(({ number }) => number).join(", ")} ·
                          ${fulfillment.events.at(-1)?.status ?? fulfillment.status}
                        </li>`,
                    )}
                  </ul>
                </td>
                <td>
                  ${actionsFor(order).map(
                    (name) =>
                      html`<form method="post" action="/store/${profile.handle}/orders/${order.id}/${name}">
                        <button>${LABELS[name]?.[locale] ?? name}</button>
                      </form> `,
                  )}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
}

function actionsFor(order: Order): string[] {
  if (order.cancelledAt !== null) return [];
  const underWay = order.fulfillments.some((fulfillment) => !isOver(fulfillment));
  return [
    ...(openQuantities(order).length > 0 ? ["ship"] : []),
    ...(underWay ? ["scan", "late", "exception"] : []),
    "edit",
    "refund",
    "cancel",
  ];
}
