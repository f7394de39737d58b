import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { diceFor } from "../seed/dice.ts";
import type { Settings } from "../options.ts";
import type { Shop } from "../state/shop.ts";
import { attempt, wasAccepted, type Delivery } from "./delivery.ts";

const REMEMBERED = 2000;
/** Sent even when the app is gone (the uninstall itself, and what the law asks for afterwards). */
const ALWAYS_SENT = /^(app\/uninstalled|customers\/|shop\/redact)/;
/** Not sent to an app without level 1 access to protected customer data. */
const ABOUT_CUSTOMERS =
  /^(orders|fulfillments|fulfillment_events|fulfillment_orders|refunds|returns|customers\/update)\b/;

/** Topics that are only told to an app that may read what they speak of: any one of these scopes will do. */
const SCOPES_OF: Record<string, string[]> = {
  products: ["read_products"],
  collections: ["read_products"],
  locations: ["read_locations"],
  fulfillment_orders: ["read_merchant_managed_fulfillment_orders", "read_third_party_fulfillment_orders"],
};

const mayHear = (shop: Shop, topic: string): boolean => {
  const scopes = SCOPES_OF[topic.split("/")[0] ?? ""];
  return !scopes || scopes.some((scope) => shop.scopes.includes(scope));
};

export type Replay = { times?: number; shuffle?: boolean; seed?: number };

/**
 * Sends webhooks to the subscriptions of shopify.app.toml, as Shopify does: no order among them, only 2xx counts,
 * the same bytes again until the retries run out. `hold` and `release` let a test double and shuffle them.
 */
export class WebhookSender {
  readonly #settings: Settings;
  readonly #stop = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #log: Delivery[] = [];
  #held: Delivery[] | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** What was sent, oldest first (the last two thousand). */
  get log(): readonly Delivery[] {
    return this.#log;
  }

  /**
   * Publishes one event. Resolves when every subscription has been tried once; retries go on behind.
   * Event id and webhook id are new; two subscriptions to one topic share the event id.
   */
  async publish(shop: Shop, topic: string, body: object): Promise<Delivery[]> {
    if (!shop.installed && !ALWAYS_SENT.test(topic)) return [];
    if (!shop.approvals.level1 && ABOUT_CUSTOMERS.test(topic)) return [];
    if (!mayHear(shop, topic)) return [];
    const deliveries = this.#prepare(shop, topic, body);
    for (const delivery of deliveries) this.#remember(delivery);
    if (this.#held) this.#held.push(...deliveries);
    else await Promise.all(deliveries.map((delivery) => this.#start(delivery)));
    return deliveries;
  }

  /** From now on webhooks wait until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Sends what was held, each `times` times, shuffled when asked; resolves after one attempt of each. */
  async release(replay: Replay = {}): Promise<Delivery[]> {
    const held = this.#held ?? [];
    this.#held = null;
    return this.resend(held, replay);
  }

  /** Sends deliveries again, with their old ids and bytes: what "at least once, in no order" means. */
  async resend(
    deliveries: readonly Delivery[],
    { times = 1, shuffle = false, seed = 1 }: Replay = {},
  ): Promise<Delivery[]> {
    const round = Array.from({ length: times }, () => deliveries).flat();
    if (shuffle) shuffleInPlace(round, seed);
    await Promise.all(round.map((delivery) => this.#start(delivery)));
    return round;
  }

  /** Sends any bytes with any topic and, when asked, a signature of the wrong secret. Tried once. */
  async sendRaw(raw: {
    shop: Shop;
    topic: string;
    body: string;
    badSignature?: boolean;
    webhookId?: string;
    eventId?: string;
  }): Promise<Delivery> {
    const [template] = this.#prepare(raw.shop, raw.topic, {});
    const delivery: Delivery = {
      ...(template ?? this.#blank(raw.shop, raw.topic)),
      body: raw.body,
      ...(raw.webhookId ? { webhookId: raw.webhookId } : {}),
      ...(raw.eventId ? { eventId: raw.eventId } : {}),
    };
    this.#remember(delivery);
    const secret = raw.badSignature ? `not-${this.#settings.apiSecret}` : this.#settings.apiSecret;
    delivery.attempts.push(
      await attempt(delivery, secret, this.#settings.webhookTimeoutMs, this.#stop.signal),
    );
    return delivery;
  }

  /** Resolves when nothing is under way any more, retries included. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.settled();
  }

  #blank(shop: Shop, topic: string): Delivery {
    return {
      webhookId: randomUUID(),
      eventId: randomUUID(),
      domain: shop.profile.domain,
      topic,
      apiVersion: this.#settings.app.apiVersion,
      name: null,
      url: new URL("/webhooks/shopify", this.#settings.appUrl).href,
      body: "",
      triggeredAt: `${this.#settings.now().toISOString().slice(0, -1)}000000Z`,
      attempts: [],
    };
  }

  #prepare(shop: Shop, topic: string, body: object): Delivery[] {
    const eventId = randomUUID();
    return this.#settings.app.subscriptions
      .filter(
        (subscription) => subscription.topic === topic && !/^(pubsub|kafka|arn):/.test(subscription.uri),
      )
      .map((subscription) => ({
        ...this.#blank(shop, topic),
        eventId,
        name: subscription.name,
        url: new URL(subscription.uri, this.#settings.appUrl).href,
        body: JSON.stringify(
          subscription.includeFields ? onlyFields(body, subscription.includeFields) : body,
        ),
      }));
  }

  #remember(delivery: Delivery): void {
    this.#log.push(delivery);
    if (this.#log.length > REMEMBERED) this.#log.shift();
  }

  /** One attempt now; if it fails, the retries go on by themselves. */
  async #start(delivery: Delivery): Promise<void> {
    const first = this.#try(delivery);
    const whole = first.then((accepted) => (accepted ? undefined : this.#retry(delivery)));
    this.#underWay.add(whole);
    whole.finally(() => this.#underWay.delete(whole)).catch(() => undefined);
    await first;
  }

  async #try(delivery: Delivery): Promise<boolean> {
    const { apiSecret, webhookTimeoutMs } = this.#settings;
    delivery.attempts.push(await attempt(delivery, apiSecret, webhookTimeoutMs, this.#stop.signal));
    return wasAccepted(delivery);
  }

  async #retry(delivery: Delivery): Promise<void> {
    for (const waitMs of this.#settings.webhookBackoffMs) {
      const waited = await pause(waitMs, true, { signal: this.#stop.signal, ref: false }).catch(() => false);
      if (!waited || (await this.#try(delivery))) return;
    }
  }
}

function onlyFields(body: object, fields: string[]): object {
  const roots = new Set(fields.map((field) => field.split(".")[0]));
  return Object.fromEntries(Object.entries(body).filter(([key]) => roots.has(key)));
}

function shuffleInPlace<T>(list: T[], seed: number): void {
  const dice = diceFor(seed, list.length);
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = dice.between(0, at);
    const [a, b] = [list[at], list[other]];
    if (a !== undefined && b !== undefined) [list[at], list[other]] = [b, a];
  }
}
