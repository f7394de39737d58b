import { createHmac } from "node:crypto";

/** One webhook on its way to one subscription. Retries carry the same id and the same bytes. */
export type Delivery = {
  webhookId: string;
  eventId: string;
  domain: string;
  topic: string;
  apiVersion: string;
  /** The subscription's name in the app configuration, if it has one. */
  name: string | null;
  url: string;
  body: string;
  triggeredAt: string;
  attempts: Attempt[];
};

/** `status` is null when nobody answered in time; `problem` says why. */
export type Attempt = { status: number | null; problem: string | null; tookMs: number };

export const wasAccepted = (delivery: Delivery): boolean =>
  delivery.attempts.some(({ status }) => status !== null && status >= 200 && status < 300);

/** base64 HMAC-SHA256 of the raw body. https://shopify.dev/docs/apps/build/webhooks/subscribe/https */
const signatureOf = (body: string, secret: string): string =>
  createHmac("sha256", secret).update(body, "utf8").digest("base64");

function headersOf(delivery: Delivery, secret: string): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    "x-shopify-topic": delivery.topic,
    "x-shopify-hmac-sha256": signatureOf(delivery.body, secret),
    "x-shopify-shop-domain": delivery.domain,
    "x-shopify-api-version": delivery.apiVersion,
    "x-shopify-webhook-id": delivery.webhookId,
    "x-shopify-event-id": delivery.eventId,
    "x-shopify-triggered-at": delivery.triggeredAt,
    ...(delivery.name === null ? {} : { "x-shopify-name": delivery.name }),
  };
}

/** Posts once. Only 2xx counts as accepted; a redirect is a failure, as with Shopify. Never throws. */
export async function attempt(
  delivery: Delivery,
  secret: string,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<Attempt> {
  const started = performance.now();
  const done = (status: number | null, problem: string | null): Attempt => ({
    status,
    problem,
    tookMs: Math.round(performance.now() - started),
  });
  try {
    const response = await fetch(delivery.url, {
      method: "POST",
      body: delivery.body,
      headers: headersOf(delivery, secret),
      redirect: "manual",
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stop]),
    });
    await response.arrayBuffer();
    return done(response.status, null);
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return done(null, cause);
  }
}
