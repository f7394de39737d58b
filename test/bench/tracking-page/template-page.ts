import { Links, Meta, Outlet, Scripts, useLoaderData } from "@remix-run/react";
import { createElement as h, type ReactNode } from "react";
import type { PrismaClient } from "#prisma";

/** What the page's loader reads with Prisma, one query a table, as the template's documentation shows it. */
export async function loadOrder(db: PrismaClient, shopId: string, trackingToken: string) {
  const order = await db.order.findFirstOrThrow({ where: { shopId, trackingToken } });
  const { orderId } = order;
  const lines = order.lineItems as Line[];
  const [shop, shipments, events, estimates, products] = await Promise.all([
    db.shop.findUniqueOrThrow({ where: { shopId } }),
    db.shipment.findMany({ where: { shopId, orderId } }),
    db.fulfillment.findMany({ where: { shopId, orderId }, select: { fulfillmentId: true } }).then((sent) =>
      db.trackingEvent.findMany({
        where: { shopId, fulfillmentId: { in: sent.map(({ fulfillmentId }) => fulfillmentId) } },
        orderBy: { happenedAt: "desc" },
      }),
    ),
    db.estimate.findMany({ where: { shopId, orderId } }),
    db.product.findMany({ where: { shopId, productId: { in: lines.map(({ productId }) => productId) } } }),
  ]);
  return {
    order: {
      name: order.name,
      city: order.city,
      countryCode: order.countryCode,
      placedAt: order.placedAt,
      lines,
    },
    shop: { name: shop.name, url: shop.storefrontUrl },
    shipments: shipments.map(({ trackingNumber, carrierName, trackingUrl, status, step }) => ({
      trackingNumber,
      carrierName,
      trackingUrl,
      status,
      step,
    })),
    events: events.map(({ eventKey, message, happenedAt, city, province }) => ({
      eventKey,
      message,
      happenedAt,
      city,
      province,
    })),
    expected: estimates[0] && { from: estimates[0].expectedFrom, to: estimates[0].expectedTo },
    pictures: Object.fromEntries(products.map(({ productId, imageUrl }) => [productId, imageUrl])),
  };
}

type Line = { lineItemId: string; productId: string; title: string; variantTitle?: string; quantity: number };
type Loaded = Awaited<ReturnType<typeof loadOrder>>;

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const TIME = { ...DAY, hour: "2-digit", minute: "2-digit" } as const;
const dayText = (date: string | Date | null | undefined) =>
  date ? new Date(date).toLocaleDateString("en-US", DAY) : "";
const STEPS = ["Ordered", "Shipped", "On the way", "Out for delivery", "Delivered"];
const LANGUAGES = [
  "English",
  "العربية",
  "Deutsch",
  "Español",
  "Français",
  "Italiano",
  "日本語",
  "한국어",
  "Nederlands",
  "Polski",
  "Português",
  "Svenska",
  "繁體中文",
];
const QUESTIONS = [
  [
    "When will it arrive?",
    "The date above is our best estimate and is updated whenever the carrier tells us something new.",
  ],
  [
    "What if nobody is at home?",
    "The carrier tries again, or leaves the parcel at a place where you can pick it up.",
  ],
  [
    "Can I change the address?",
    "Write to us as soon as you can. Once a parcel is on its way, only the carrier can change where it goes.",
  ],
] as const;

export function Page() {
  // The page's dates have become texts on their way; it reads both.
  const { order, shop, shipments, events, expected, pictures } = useLoaderData() as unknown as Loaded;
  return h(
    "main",
    { className: "page" },
    h("header", null, h("a", { href: shop.url ?? "/" }, shop.name)),
    h(
      "section",
      { className: "card" },
      h("p", null, `Order ${order.name}`),
      h("h1", null, `Arrives ${dayText(expected?.from)} – ${dayText(expected?.to)}`),
      h("p", null, "On its way"),
      h(
        "ol",
        null,
        STEPS.map((label, step) =>
          h("li", { key: label, "aria-current": step === shipments[0]?.step ? "step" : undefined }, label),
        ),
      ),
    ),
    shipments.map(({ carrierName, trackingNumber, trackingUrl }) =>
      h(
        "article",
        { className: "card", key: trackingNumber },
        h("dl", null, fact("Carrier", carrierName), fact("Tracking number", trackingNumber)),
        h("a", { href: trackingUrl ?? undefined }, `Track with ${carrierName}`),
      ),
    ),
    h(
      "section",
      { className: "card" },
      h("h2", null, "In this parcel"),
      h(
        "ul",
        null,
        order.lines.map((line) =>
          h(
            "li",
            { key: line.lineItemId },
            h("img", {
              src: pictures[line.productId] ?? undefined,
              alt: "",
              width: 64,
              height: 64,
              loading: "lazy",
            }),
            h("span", null, line.title, line.variantTitle && h("small", null, line.variantTitle)),
            h("span", null, `${line.quantity} ×`),
          ),
        ),
      ),
    ),
    h(
      "section",
      { className: "card" },
      h("h2", null, "The journey so far"),
      h(
        "ol",
        null,
        events.map(({ eventKey, message, happenedAt, city, province }) =>
          h(
            "li",
            { key: eventKey },
            h("strong", null, "On the way"),
            h("q", null, message),
            h("time", { dateTime: String(happenedAt) }, new Date(happenedAt).toLocaleString("en-US", TIME)),
            h("span", null, `${city}, ${province}`),
          ),
        ),
      ),
    ),
    h(
      "section",
      { className: "card" },
      h("h2", null, "Questions"),
      QUESTIONS.map(([question, answer]) =>
        h("details", { key: question }, h("summary", null, question), h("p", null, answer)),
      ),
    ),
    h(
      "footer",
      null,
      h("p", null, `Going to ${order.city}. Ordered on ${dayText(order.placedAt)}.`),
      h("a", { href: shop.url ?? "/" }, `Visit ${shop.name}`),
      h(
        "ul",
        null,
        LANGUAGES.map((name) => h("li", { key: name }, h("a", { href: `?lang=${name}` }, name))),
      ),
    ),
  );
}

const fact = (term: string, value: ReactNode) => h("div", null, h("dt", null, term), h("dd", null, value));

export function Root() {
  return h(
    "html",
    { lang: "en" },
    h(
      "head",
      null,
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h(Meta),
      h(Links),
    ),
    h("body", null, h(Outlet), h(Scripts)),
  );
}
