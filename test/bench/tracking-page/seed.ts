import type pg from "pg";

export type BenchShop = { shopId: string; orders: number };
export const SHOPS = {
  "1k": { shopId: "bench-1k.myshopify.com", orders: 1_000 },
  "100k": { shopId: "bench-100k.myshopify.com", orders: 100_000 },
  "1m": { shopId: "bench-1m.myshopify.com", orders: 1_000_000 },
} as const satisfies Record<string, BenchShop>;
export type Size = keyof typeof SHOPS;

const ROWS_AT_ONCE = 50_000;
const PRODUCTS = 200;

/** The link token of a shop's n-th order, as the seed makes it. */
export const TOKEN_OF = (n: number): string => `benchtoken${String(n).padStart(14, "0")}`;

/**
 * A shop with so many orders under way: three lines, one parcel, six scans and an estimate each.
 */
export async function seedShop(database: pg.Client, { shopId, orders }: BenchShop): Promise<void> {
  await database.query(
    `insert into "Shop" ("shopId", name, "countryCode", "ianaTimezone", "primaryLocale", "storefrontUrl")
     values ($1, 'Harbor & Hearth', 'US', 'America/New_York', 'en', 'https://shop.example.com')`,
    [shopId],
  );
  await database.query(
    `insert into "Product" ("shopId", "productId", title, tags, "collectionIds", "imageUrl")
     select $1, n::text, 'Product ' || n, '{}', '{}', 'https://cdn.shopify.com/s/files/1/0001/' || n || '.jpg'
     from generate_series(1, ${PRODUCTS}) n`,
    [shopId],
  );
  for (let from = 0; from < orders; from += ROWS_AT_ONCE)
    for (const statement of STATEMENTS)
      await database.query(statement, [shopId, from, Math.min(orders, from + ROWS_AT_ONCE) - 1]);
}

/** Each makes the rows of orders $2 to $3. */
const STATEMENTS = [
  `insert into "Order" ("shopId", "orderId", name, "customerLocale", city, "provinceCode", "countryCode", "lineItems",
     "placedAt", "trackingToken", "customerId")
   select $1::text, n::text, '#' || n, 'en-US', 'Portland', 'OR', 'US', json_build_array(
       json_build_object('lineItemId', '1', 'productId', (n % ${PRODUCTS} + 1)::text, 'title', 'Linen throw', 'variantTitle', 'Oat', 'quantity', 1, 'requiresShipping', true),
       json_build_object('lineItemId', '2', 'productId', ((n + 7) % ${PRODUCTS} + 1)::text, 'title', 'Cast-iron skillet', 'quantity', 1, 'requiresShipping', true),
       json_build_object('lineItemId', '3', 'productId', ((n + 19) % ${PRODUCTS} + 1)::text, 'title', 'Beeswax candles', 'quantity', 2, 'requiresShipping', true)),
     now() - interval '5 days', 'benchtoken' || lpad(n::text, 14, '0'), (n / 2)::text
   from generate_series($2::int, $3::int) n`,
  `insert into "Fulfillment" ("shopId", "fulfillmentId", "orderId", name, status, "lineItems", "shippedAt", "factsVersion")
   select $1::text, n::text, n::text, '#' || n || '.1', 'success',
     '[{"lineItemId":"1","quantity":1},{"lineItemId":"2","quantity":1},{"lineItemId":"3","quantity":2}]',
     now() - interval '4 days', '1'
   from generate_series($2::int, $3::int) n`,
  `insert into "Shipment" ("shopId", "shipmentId", "orderId", "fulfillmentId", "orderName", "trackingNumber", company,
     "carrierName", "carrierId", "trackingKey", "trackingUrl", status, flags, step, "statusAt", "shippedAt", "firstScanAt",
     "lastEventAt", milestones)
   select $1::text, 's' || n, n::text, n::text, '#' || n, '1Z' || lpad(n::text, 16, '0'), 'UPS', 'UPS', 'ups',
     '1Z' || lpad(n::text, 16, '0'), 'https://www.ups.com/track?tracknum=1Z' || lpad(n::text, 16, '0'), 'in_transit', '{}', 2,
     now() - interval '3 days', now() - interval '4 days', now() - interval '4 days', now() - interval '6 hours',
     json_build_array(json_build_object('kind', 'shipped', 'at', now() - interval '4 days'),
       json_build_object('kind', 'in_transit', 'at', now() - interval '3 days'))
   from generate_series($2::int, $3::int) n`,
  `insert into "TrackingEvent" ("shopId", "fulfillmentId", source, "eventKey", kind, "orderId", "trackingNumber", status, flags,
     code, message, "happenedAt", "utcOffsetMinutes", city, province, country)
   select $1::text, n::text, 'easypost', 'e' || e, 'scan', n::text, '1Z' || lpad(n::text, 16, '0'), 'in_transit', '{}',
     'I', (array['Arrived at facility', 'Departed from facility', 'Processing at facility'])[e % 3 + 1],
     now() - interval '4 days' + e * interval '15 hours', -300,
     (array['Brooklyn', 'Secaucus', 'Columbus', 'Omaha', 'Boise', 'Portland'])[e], (array['NY', 'NJ', 'OH', 'NE', 'ID', 'OR'])[e], 'US'
   from generate_series($2::int, $3::int) n, generate_series(1, 6) e`,
  `insert into "Estimate" ("shopId", "orderId", "shipmentId", "promisedFrom", "promisedTo", "expectedFrom", "expectedTo",
     "expectedBasis", "orderedOn", "startsOn", traits, zone, "updatedAt")
   select $1::text, n::text, 's' || n, current_date + 1, current_date + 3, current_date + 1, current_date + 3, 'learned',
     current_date - 5, current_date - 4, '{"kind":"carrier"}', 'America/Los_Angeles', now()
   from generate_series($2::int, $3::int) n`,
];
