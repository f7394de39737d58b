import { createHmac, randomUUID } from "node:crypto";
import type { Recording } from "./recordings.ts";

export type Sent = { webhookId: string; topic: string; shop: string; status: number };

export type SendOptions = {
  appUrl: string;
  secret: string;
  shop: string | null;
  /** Sends under the recorded delivery ids, so that the app must recognise them. Otherwise every sending is a new delivery. */
  sameIds: boolean;
};

/** Signs a recording anew and posts it as Shopify would. A connection that fails counts as status 0. */
export async function sendRecording(
  recording: Recording,
  { appUrl, secret, shop, sameIds }: SendOptions,
): Promise<Sent> {
  const webhookId = (sameIds && recording.webhookId) || randomUUID();
  const to = shop ?? recording.shop;
  const eventId = sameIds ? recording.eventId : webhookId;
  const response = await fetch(new URL("/webhooks/shopify", appUrl), {
    method: "POST",
    body: recording.body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Shopify-Captain-Hook",
      "x-shopify-topic": recording.topic,
      "x-shopify-shop-domain": to,
      "x-shopify-webhook-id": webhookId,
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(recording.body).digest("base64"),
      ...(recording.apiVersion ? { "x-shopify-api-version": recording.apiVersion } : {}),
      ...(recording.triggeredAt ? { "x-shopify-triggered-at": recording.triggeredAt } : {}),
      ...(eventId ? { "x-shopify-event-id": eventId } : {}),
    },
  }).catch(() => null);
  await response?.arrayBuffer();
  return { webhookId, topic: recording.topic, shop: to, status: response?.status ?? 0 };
}

/** The recordings in another order, the same for the same seed (mulberry32 and Fisher–Yates). */
export function shuffled<Item>(items: Item[], seed: number): Item[] {
  const result = [...items];
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const kept = result[last];
    const moved = result[other];
    // Both places are inside the list, so neither is absent.
    if (kept !== undefined && moved !== undefined) [result[last], result[other]] = [moved, kept];
  }
  return result;
}
