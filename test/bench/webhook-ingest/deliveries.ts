import { createHmac, randomUUID } from "node:crypto";

export const SECRET = "bench-secret-bench-secret";
export const SHOP = "bench-shop.myshopify.com";

/** Signed order bodies of real size (about 11 KB), as request bytes with a webhook id of their own each. */
export function signedDeliveries(bodies: Buffer[]): (webhookId?: string) => Buffer[] {
  const signed = bodies.map((body) => ({
    body,
    hmac: createHmac("sha256", SECRET).update(body).digest("base64"),
  }));
  let n = 0;
  return (webhookId = randomUUID()) => {
    const { body, hmac } = signed[n++ % signed.length] ?? { body: Buffer.alloc(0), hmac: "" };
    const head = [
      "POST /webhooks/shopify HTTP/1.1",
      "Host: 127.0.0.1",
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "X-Shopify-Topic: orders/create",
      `X-Shopify-Hmac-Sha256: ${hmac}`,
      `X-Shopify-Shop-Domain: ${SHOP}`,
      "X-Shopify-API-Version: 2026-10",
      `X-Shopify-Webhook-Id: ${webhookId}`,
      `X-Shopify-Event-Id: ${webhookId}`,
      "X-Shopify-Triggered-At: 2026-11-21T10:00:00.000000000Z",
      "User-Agent: Shopify-Captain-Hook",
    ];
    return [Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body];
  };
}

/** An order body as Shopify sends it, `n` making it one of many: names, addresses, line items with all their money bags. */
export function orderBody(n: number): Buffer {
  const id = 5_000_000_000_000 + n;
  const money = (amount: string) => ({
    shop_money: { amount, currency_code: "USD" },
    presentment_money: { amount, currency_code: "USD" },
  });
  const address = {
    first_name: `Robin ${n}`,
    last_name: "Ferreira",
    name: `Robin ${n} Ferreira`,
    company: null,
    phone: `+1555010${n % 1000}`,
    address1: `${n} Chestnut Street`,
    address2: "Apt 4",
    city: "Louisville",
    zip: "40202",
    province: "Kentucky",
    province_code: "KY",
    country: "United States",
    country_code: "US",
    latitude: 38.25,
    longitude: -85.75,
  };
  const lineItem = (item: number) => ({
    id: id * 10 + item,
    admin_graphql_api_id: `gid://shopify/LineItem/${id * 10 + item}`,
    title: `Linen shirt, relaxed fit, number ${item}`,
    name: `Linen shirt, relaxed fit, number ${item} - Sand / M`,
    variant_title: "Sand / M",
    vendor: "Harbour & Hill",
    sku: `LS-${n}-${item}`,
    quantity: 1 + (item % 3),
    current_quantity: 1 + (item % 3),
    fulfillable_quantity: 1,
    fulfillment_service: "manual",
    fulfillment_status: null,
    gift_card: false,
    grams: 240,
    price: "58.00",
    price_set: money("58.00"),
    product_exists: true,
    product_id: 7_000_000_000_000 + item,
    properties: [],
    requires_shipping: true,
    taxable: true,
    total_discount: "0.00",
    total_discount_set: money("0.00"),
    variant_id: 4_000_000_000_000 + item,
    variant_inventory_management: "shopify",
    attributed_staffs: [],
    discount_allocations: [],
    duties: [],
    tax_lines: [
      { title: "KY State Tax", price: "3.48", rate: 0.06, channel_liable: false, price_set: money("3.48") },
    ],
  });
  const body = {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    app_id: 580111,
    browser_ip: "203.0.113.7",
    buyer_accepts_marketing: false,
    cancelled_at: null,
    cart_token: "c1-1f0c3b7d",
    client_details: {
      accept_language: "en-US",
      user_agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15",
    },
    confirmation_number: `K${n}`,
    confirmed: true,
    contact_email: `robin${n}@example.com`,
    created_at: "2026-11-21T05:00:00-05:00",
    currency: "USD",
    current_subtotal_price: "232.00",
    current_subtotal_price_set: money("232.00"),
    current_total_price: "253.92",
    current_total_price_set: money("253.92"),
    current_total_tax: "13.92",
    current_total_tax_set: money("13.92"),
    customer_locale: "en-US",
    discount_codes: [],
    email: `robin${n}@example.com`,
    financial_status: "paid",
    fulfillment_status: null,
    name: `#${n}`,
    note: null,
    note_attributes: [],
    number: n,
    order_number: n,
    order_status_url: `https://bench-shop.myshopify.com/1/orders/${id}/authenticate?key=abc`,
    payment_gateway_names: ["shopify_payments"],
    phone: null,
    presentment_currency: "USD",
    processed_at: "2026-11-21T05:00:00-05:00",
    source_name: "web",
    subtotal_price: "232.00",
    subtotal_price_set: money("232.00"),
    tags: "",
    taxes_included: false,
    test: false,
    token: "b1946ac92492d2347c6235b4d2611184",
    total_discounts: "0.00",
    total_discounts_set: money("0.00"),
    total_line_items_price: "232.00",
    total_line_items_price_set: money("232.00"),
    total_price: "253.92",
    total_price_set: money("253.92"),
    total_shipping_price_set: money("8.00"),
    total_tax: "13.92",
    total_tax_set: money("13.92"),
    total_weight: 960,
    updated_at: "2026-11-21T05:00:02-05:00",
    billing_address: address,
    shipping_address: address,
    customer: {
      id: 6_000_000_000_000 + n,
      email: `robin${n}@example.com`,
      first_name: "Robin",
      last_name: "Ferreira",
      state: "enabled",
      verified_email: true,
      tags: "",
      default_address: address,
    },
    discount_applications: [],
    fulfillments: [],
    line_items: [0, 1, 2, 3, 4, 5].map(lineItem),
    payment_terms: null,
    refunds: [],
    shipping_lines: [
      {
        id: id + 7,
        carrier_identifier: null,
        code: "Standard",
        price: "8.00",
        price_set: money("8.00"),
        source: "shopify",
        title: "Standard",
        tax_lines: [],
        discount_allocations: [],
      },
    ],
  };
  return Buffer.from(JSON.stringify(body));
}
