import { setTimeout as sleepMs } from "node:timers/promises";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { Bug, NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Logger } from "../log/log.server.ts";
import { NEXT_STEPS } from "./next-steps.ts";
import { sendRequest, type AdminRequest, type Reply } from "./send-request.server.ts";
import { createSerialQueue, type SerialQueue } from "./serial-queue.ts";
import { sortErrors } from "./sort-errors.ts";
import { parseQueryCost, pointsAt, waitMsFor, type Bucket } from "./throttle.ts";

/**
 * Every Admin API call of ours. Waits for the shop's rate limit instead of failing. Throws RetryLater when Shopify is
 * busy or down, NeedsMerchant when the app's access must be renewed or a scope is missing, Bug for a wrong query.
 */
export type ShopifyAdmin = {
  run<Data, Variables extends Record<string, unknown>>(
    shopId: ShopId,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<AdminAnswer<Data>>;
};

/** `hidden` names the fields Shopify left null because the app is not approved for them: normal, not an error. */
type AdminAnswer<Data> = { data: Data; hidden: string[] };

export type ShopifyAdminParts = {
  /** A token that is good now. Throws NeedsMerchant when only the merchant can bring a new one. */
  accessToken: (shopId: ShopId) => Promise<string>;
  /** Shopify refused this token: the next `accessToken` must be another. */
  forgetToken: (shopId: ShopId, accessToken: string) => Promise<void>;
  log: Logger;
  fetch?: typeof fetch;
  clock?: Clock;
};

/** Milliseconds of this process. */
type Clock = { nowMs(): number; sleep(ms: number): Promise<void> };

const REAL_CLOCK: Clock = { nowMs: () => performance.now(), sleep: (ms) => sleepMs(ms) };
/** So often in a row Shopify may answer "throttled" before the work is put off: then others drink from the bucket. */
const THROTTLED_MAX = 8;
const BUSY_DELAY_MS = 15_000;
const SHOPS_REMEMBERED = 2_000;

/** Queue and bucket of one shop in this process. */
type ShopLine = { queue: SerialQueue; bucket: Bucket | null };

/**
 * One line per shop: calls go out one after the other, each when the bucket will hold its cost. The line is this
 * process's own. Several processes drink from the same bucket without knowing of each other; they stay safe because
 * every answer says how much is really left, and an answer "throttled" costs nothing but a wait and another try.
 */
export function createShopifyAdmin(parts: ShopifyAdminParts): ShopifyAdmin {
  const { accessToken, forgetToken, log, fetch: fetchIt = fetch, clock = REAL_CLOCK } = parts;
  const lines = new Map<ShopId, ShopLine>();
  const costs = new Map<unknown, number>();

  function lineOf(shopId: ShopId): ShopLine {
    const known = lines.get(shopId);
    if (known) return known;
    if (lines.size >= SHOPS_REMEMBERED) forgetFullBuckets();
    const line = { queue: createSerialQueue(), bucket: null };
    lines.set(shopId, line);
    return line;
  }

  /** A bucket that is full again says nothing that a new one would not. */
  function forgetFullBuckets(): void {
    for (const [shopId, { queue, bucket }] of lines) {
      const isFull = !bucket || pointsAt(bucket, clock.nowMs()) >= bucket.maximumAvailable;
      if (queue.isIdle() && isFull) lines.delete(shopId);
    }
  }

  /** Sends when the bucket will do, and again as long as it did not; returns what is not "throttled". */
  async function sendInTurn(line: ShopLine, request: AdminRequest): Promise<Reply> {
    for (let throttled = 0; throttled < THROTTLED_MAX; throttled += 1) {
      const waitMs = waitMsFor(costs.get(request.document) ?? 0, line.bucket, clock.nowMs());
      if (waitMs > 0) await clock.sleep(waitMs);
      const reply = await sendRequest(request, fetchIt);
      const cost = reply.kind === "answer" ? parseQueryCost(reply.extensions) : null;
      if (cost) {
        line.bucket = { ...cost.throttleStatus, atMs: clock.nowMs() };
        costs.set(request.document, cost.requestedQueryCost);
      }
      const wasThrottled = reply.kind === "answer" && sortErrors(reply.errors, true).kind === "throttled";
      if (!wasThrottled) return reply;
      log.debug({ shopId: request.shopId, ...line.bucket }, "throttled by Shopify");
      // Without a word on cost there is nothing to reckon with.
      if (!cost) await clock.sleep(1_000);
    }
    throw new RetryLater(`${request.shopId} is throttled by Shopify`, BUSY_DELAY_MS);
  }

  /** Sends with the shop's token; when Shopify refuses it, once more with a new one. */
  async function sendWithToken(line: ShopLine, request: Omit<AdminRequest, "accessToken">): Promise<Reply> {
    const token = await accessToken(request.shopId);
    const reply = await sendInTurn(line, { ...request, accessToken: token });
    if (reply.kind !== "refused" || reply.status !== 401) return reply;
    await forgetToken(request.shopId, token);
    const renewed = await accessToken(request.shopId);
    const second = await sendInTurn(line, { ...request, accessToken: renewed });
    if (second.kind === "refused" && second.status === 401) await forgetToken(request.shopId, renewed);
    return second;
  }

  return {
    async run<Data, Variables extends Record<string, unknown>>(
      shopId: ShopId,
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) {
      const line = lineOf(shopId);
      const reply = await line.queue.add(() => sendWithToken(line, { shopId, document, variables }));
      return judge<Data>(shopId, reply);
    },
  };
}

/** The answer's data, or the error that says who has to do what. */
function judge<Data>(shopId: ShopId, reply: Reply): AdminAnswer<Data> {
  switch (reply.kind) {
    case "lost":
      throw new RetryLater(`${shopId} did not answer: ${reply.reason}`, BUSY_DELAY_MS);
    case "refused":
      throw refusal(shopId, reply);
    case "answer": {
      const verdict = sortErrors(reply.errors, reply.data != null);
      switch (verdict.kind) {
        case "good":
          // The documents are checked against the schema that the answer is made from.
          return { data: reply.data as Data, hidden: verdict.hidden };
        case "throttled":
          throw new RetryLater(`${shopId} is throttled by Shopify`, BUSY_DELAY_MS);
        case "busy":
          throw new RetryLater(`${shopId}: ${verdict.reason}`, BUSY_DELAY_MS);
        case "scope-missing":
          throw new NeedsMerchant(`${shopId}: ${verdict.reason}`, NEXT_STEPS.grantAccess);
        case "wrong":
          throw new Bug(`${shopId}: ${verdict.reason}`);
      }
    }
  }
}

/** https://shopify.dev/docs/api/usage/response-codes */
function refusal(shopId: ShopId, { status, retryAfterMs }: Reply & { kind: "refused" }): Error {
  const message = `${shopId} answered ${status}`;
  if (status === 429 || status >= 500) return new RetryLater(message, retryAfterMs ?? BUSY_DELAY_MS);
  if (status === 401 || status === 403) return new NeedsMerchant(message, NEXT_STEPS.openApp);
  if (status === 402 || status === 423) return new NeedsMerchant(message, NEXT_STEPS.storePaused);
  return new Bug(message);
}
