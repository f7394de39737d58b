import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { DeliveryHeaders } from "./features/inbox/delivery.ts";
import type { Inbox } from "./features/inbox/inbox.server.ts";
import { createSignatureCheck } from "./features/inbox/inbox.server.ts";
import type { Logger } from "./gateways/log/log.server.ts";
import { BUSY, createDoor, readBody, single, TOO_LARGE, type Answer, type Door } from "./http-door.server.ts";
import { parseShopId } from "./lib/ids.ts";
import { instantFromMs, type Instant } from "./lib/time.ts";

/**
 * The door for Shopify's webhooks: verify the raw body, write it down, answer. It stands before the web framework because
 * Shopify gives five seconds and a flash sale sends thousands a minute; the work is done later, from the inbox.
 */
export function createWebhookDoor(inbox: Inbox, secrets: readonly string[], log: Logger): Door {
  const isSigned = createSignatureCheck(secrets);
  return createDoor((request) => receive(request, inbox, isSigned), log);
}

async function receive(
  request: IncomingMessage,
  inbox: Inbox,
  isSigned: ReturnType<typeof createSignatureCheck>,
): Promise<Answer> {
  if (request.method !== "POST")
    return { status: 405, text: "Send webhooks with POST.", headers: { allow: "POST" } };
  if (!inbox.hasRoom()) return BUSY;
  const body = await readBody(request);
  if (!body) return TOO_LARGE;
  if (!isSigned(body, single(request.headers["x-shopify-hmac-sha256"])))
    return { status: 401, text: "The signature does not match." };
  const headers = parseHeaders(request.headers, body);
  if (!headers)
    return { status: 400, text: "X-Shopify-Topic or X-Shopify-Shop-Domain is missing or malformed." };
  await inbox.record(headers, body);
  return { status: 200, text: "" };
}

/** https://shopify.dev/docs/apps/build/webhooks#headers */
function parseHeaders(headers: IncomingHttpHeaders, body: Buffer): DeliveryHeaders | null {
  const shopId = parseShopId(single(headers["x-shopify-shop-domain"]));
  const topic = single(headers["x-shopify-topic"])?.toLowerCase();
  if (!shopId || !topic || !/^[a-z_]+\/[a-z_]+$/.test(topic)) return null;
  return {
    shopId,
    topic,
    // A sender without an id still counts once for the same bytes.
    webhookId:
      single(headers["x-shopify-webhook-id"]) ??
      createHash("sha256").update(topic).update(body).digest("hex"),
    eventId: single(headers["x-shopify-event-id"]) ?? null,
    apiVersion: single(headers["x-shopify-api-version"]) ?? null,
    triggeredAt: instantOf(single(headers["x-shopify-triggered-at"])),
  };
}

/** Leniently: a header nobody can read is no reason to refuse a delivery that is signed. */
function instantOf(text: string | undefined): Instant | null {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? null : instantFromMs(ms);
}
