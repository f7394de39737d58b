import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Ctx } from "./context.server.ts";
import type { Inbox } from "./features/inbox/inbox.server.ts";
import type { VerifyWebhook } from "./features/providers/provider.ts";
import { findProvider } from "./features/providers/providers.ts";
import { findAccount, noteWebhook, VERIFY, type Account } from "./features/providers/providers.server.ts";
import { trackingKeyIn } from "./features/providers/asking/tracking-key-in.ts";
import { BUSY, createDoor, readBody, single, TOO_LARGE, type Answer, type Door } from "./http-door.server.ts";
import { parseShopId } from "./lib/ids.ts";
import { isSameText } from "./lib/same-text.server.ts";

/** Beginning of the addresses that merchants enter at their providers: `/tracking-hooks/<provider>/<shop>/<token>`. */
export const TRACKING_HOOKS = "/tracking-hooks/";

/** Whoever asks for an address that is none learns nothing from it: not whether the shop or the source exists. */
const NOWHERE: Answer = { status: 404, text: "There is nothing here." };

type Hook = { account: Account; verify: VerifyWebhook };

/**
 * The door for tracking providers' webhooks: the address names the account, the provider's own scheme shows that the body
 * is its own, and it is answered when it is written down. What it means is found out later, from the inbox.
 */
export function createTrackingDoor(ctx: Ctx, inbox: Inbox): Door {
  return createDoor((request) => receive(ctx, inbox, request), ctx.log);
}

async function receive(ctx: Ctx, inbox: Inbox, request: IncomingMessage): Promise<Answer> {
  const isWebhook = request.method === "POST";
  // Some providers look at an address before they take it.
  if (!isWebhook && request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, text: "Send webhooks with POST.", headers: { allow: "GET, HEAD, POST" } };
  if (!inbox.hasRoom()) return BUSY;
  const hook = await findHook(ctx, request.url ?? "");
  if (!hook) return NOWHERE;
  if (!isWebhook) return { status: 200, text: "Webhooks are taken here. Send them with POST." };
  const rawBody = await readBody(request);
  if (!rawBody) return TOO_LARGE;
  // A test whether anybody is here: there is nothing in it to believe or to keep.
  if (rawBody.toString("latin1").trim() === "") return { status: 200, text: "" };
  return take(ctx, inbox, hook, { request, rawBody });
}

async function take(
  ctx: Ctx,
  inbox: Inbox,
  { account, verify }: Hook,
  { request, rawBody }: { request: IncomingMessage; rawBody: Buffer },
): Promise<Answer> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, single(value)]),
  );
  const verified = verify({ headers, rawBody }, account.credentials);
  if (!verified.ok) return { status: 401, text: "The signature does not match." };
  const { shopId, providerId } = account;
  const dedupeId = verified.dedupeId ?? createHash("sha256").update(rawBody).digest("hex");
  const trackingKey = trackingKeyIn(providerId, rawBody.toString("utf8"));
  await inbox.record(
    {
      shopId,
      topic: `tracking/${providerId}`,
      webhookId: `${providerId}:${dedupeId}`.slice(0, 255),
      eventId: null,
      apiVersion: null,
      triggeredAt: ctx.now(),
    },
    rawBody,
    trackingKey === null ? `tracking:${providerId}` : `number:${trackingKey}`,
  );
  await noteWebhook(ctx, account);
  return { status: 200, text: "" };
}

/** The account that an address belongs to; its last part is compared in the same time whatever it is. */
async function findHook(ctx: Ctx, url: string): Promise<Hook | null> {
  const [providerId = "", shop = "", token = ""] = url.slice(TRACKING_HOOKS.length).split(/[/?#]/);
  const provider = findProvider(providerId);
  const shopId = parseShopId(shop);
  const account = provider && shopId ? await findAccount(ctx, { shopId, providerId: provider.id }) : null;
  const isRight = isSameText(token, account?.hookToken ?? "no account, no token");
  const verify = account && VERIFY[account.providerId];
  return isRight && account && verify ? { account, verify } : null;
}
