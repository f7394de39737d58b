import { z } from "zod";
import { parseOrderId, type OrderId } from "#app/lib/ids.ts";
import { DAY_MS, type Instant } from "#app/lib/time.ts";

/** The mandatory topics of privacy law. https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export type PrivacyTopic = "customers/data_request" | "customers/redact" | "shop/redact";

/** Shopify's rule: done within 30 days of the request. */
export const DUE_AFTER_MS = 30 * DAY_MS;

export type PrivacyRequestKind = "data_request" | "customer_redact" | "shop_redact";

export const kindOfTopic = {
  "customers/data_request": "data_request",
  "customers/redact": "customer_redact",
  "shop/redact": "shop_redact",
} as const satisfies Record<PrivacyTopic, PrivacyRequestKind>;

/** Whom a request is about. Anything may be missing: a guest has no id, a shop may hide addresses from the app. */
export type CustomerClues = { customerId: string | null; email: string | null; orderIds: OrderId[] };

export type PrivacyBody = CustomerClues & {
  /** Shopify's own number of a data request. */
  dataRequestId: string | null;
};

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,20}$/))
  .nullish()
  .catch(null);
const orderIds = z.array(z.unknown()).nullish().catch(null);
const schema = z.object({
  customer: z
    .object({ id, email: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  orders_requested: orderIds,
  orders_to_redact: orderIds,
  data_request: z.object({ id }).nullish().catch(null),
});

/** Reads the body of any of the three topics; what is missing or odd in it is left out. */
export function parsePrivacyBody(body: unknown): PrivacyBody {
  const parsed = schema.safeParse(body);
  const { customer, orders_requested, orders_to_redact, data_request } = parsed.data ?? {};
  const ids = [...(orders_requested ?? []), ...(orders_to_redact ?? [])].map(parseOrderId);
  return {
    customerId: customer?.id ?? null,
    email: customer?.email ?? null,
    orderIds: [...new Set(ids.filter((orderId) => orderId !== null))],
    dataRequestId: data_request?.id ?? null,
  };
}

/**
 * The same request has the same name however often it is delivered; null when nothing in it tells it from another for
 * sure: carrying one out twice does no harm, leaving one out would.
 */
export function nameOfRequest(
  topic: PrivacyTopic,
  body: PrivacyBody,
  triggeredAt: Instant | null,
): string | null {
  const kind = kindOfTopic[topic];
  if (body.dataRequestId !== null) return `${kind}-${body.dataRequestId}`;
  const whom = topic === "shop/redact" ? "shop" : body.customerId;
  return whom === null || triggeredAt === null ? null : `${kind}-${whom}-${triggeredAt}`;
}
