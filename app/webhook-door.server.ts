import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { DeliveryHeaders } from "./features/inbox/delivery.ts";
import type { Inbox } from "./features/inbox/inbox.server.ts";
import { createSignatureCheck } from "./features/inbox/inbox.server.ts";
import type { Logger } from "./gateways/log/log.server.ts";
import { parseShopId } from "./lib/ids.ts";
import { instantFromMs, type Instant } from "./lib/time.ts";

/** Shopify's own limit is far below; anything larger is not from there. */
const BODY_MAX_BYTES = 2 * 1024 * 1024;

type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Answer = { status: number; text: string; headers?: Record<string, string> };

/**
 * The door for Shopify's webhooks: verify the raw body, write it down, answer. It stands before the web framework because
 * Shopify gives five seconds and a flash sale sends thousands a minute; the work is done later, from the inbox.
 */
export function createWebhookDoor(inbox: Inbox, secrets: readonly string[], log: Logger): Door {
  const isSigned = createSignatureCheck(secrets);
  return async (request, response) => {
    const answer = await receive(request, inbox, isSigned).catch((error: unknown): Answer => {
      log.error({ err: error }, "a webhook could not be stored");
      return { status: 503, text: "Not stored. Please send it again.", headers: { "retry-after": "5" } };
    });
    // Whatever is left of a refused body is not worth reading.
    if (!request.complete) response.setHeader("connection", "close");
    response.writeHead(answer.status, {
      "content-length": Buffer.byteLength(answer.text),
      ...answer.headers,
    });
    response.end(answer.text);
  };
}

async function receive(
  request: IncomingMessage,
  inbox: Inbox,
  isSigned: ReturnType<typeof createSignatureCheck>,
): Promise<Answer> {
  if (request.method !== "POST")
    return { status: 405, text: "Send webhooks with POST.", headers: { allow: "POST" } };
  if (!inbox.hasRoom())
    return { status: 503, text: "Busy. Please send it again.", headers: { "retry-after": "5" } };
  const body = await readBody(request);
  if (!body) return { status: 413, text: "The body is larger than 2 MB." };
  if (!isSigned(body, single(request.headers["x-shopify-hmac-sha256"])))
    return { status: 401, text: "The signature does not match." };
  const headers = parseHeaders(request.headers, body);
  if (!headers)
    return { status: 400, text: "X-Shopify-Topic or X-Shopify-Shop-Domain is missing or malformed." };
  await inbox.record(headers, body);
  return { status: 200, text: "" };
}

/** The whole body, or null as soon as it is known to be too large. Plain events: an async iterator costs several times more. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > BODY_MAX_BYTES) return resolve(null);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_MAX_BYTES) chunks.push(chunk);
      else resolve(null);
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", reject);
  });
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

/** A header's one value, at most 255 characters; empty counts as absent. */
function single(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return one ? one.slice(0, 255) : undefined;
}

/** Leniently: a header nobody can read is no reason to refuse a delivery that is signed. */
function instantOf(text: string | undefined): Instant | null {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? null : instantFromMs(ms);
}
