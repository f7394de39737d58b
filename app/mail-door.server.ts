import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Ctx } from "./context.server.ts";
import type { Inbox } from "./features/inbox/inbox.server.ts";
import { MAIL_HOOKS } from "./features/mail-events/hook-address.ts";
import { VERIFY_MAIL } from "./features/mail-events/mail-events.server.ts";
import { tellingIdOf, type TellingId } from "./features/mail-events/parse-mail-events.ts";
import { splitBody } from "./features/mail-events/split-body.ts";
import type { Verified } from "./features/mail-events/verify-mail-hook.ts";
import { findSendingAccount, type SendingAccount } from "./features/sending/sending.server.ts";
import { addressHashOf } from "./features/suppressions/suppressions.server.ts";
import { BUSY, createDoor, readBody, single, TOO_LARGE, type Answer, type Door } from "./http-door.server.ts";
import { RetryLater } from "./lib/errors.ts";
import { parseShopId } from "./lib/ids.ts";
import { isSameText } from "./lib/same-text.server.ts";

/** Whoever asks for an address that is none learns nothing from it: not whether the shop or the account exists. */
const NOWHERE: Answer = { status: 404, text: "There is nothing here." };
const TAKEN: Answer = { status: 200, text: "" };
const FETCH_LIMITS = { timeoutMs: 5_000, bytesMax: 64 * 1024 };

type Hook = { senderId: TellingId; account: SendingAccount };

/**
 * The door for what mail services tell of mails: the address names the account, the service's own scheme shows that the
 * body is its own, and it is answered when it is written down. What it means is found out later, from the inbox.
 */
export function createMailDoor(ctx: Ctx, inbox: Inbox): Door {
  return createDoor((request) => receive(ctx, inbox, request), ctx.log);
}

async function receive(ctx: Ctx, inbox: Inbox, request: IncomingMessage): Promise<Answer> {
  const isWebhook = request.method === "POST";
  // Mailgun and others look at an address before they take it.
  if (!isWebhook && request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, text: "Send webhooks with POST.", headers: { allow: "GET, HEAD, POST" } };
  if (!inbox.hasRoom()) return BUSY;
  const hook = await findHook(ctx, request.url ?? "");
  if (!hook) return NOWHERE;
  if (!isWebhook) return { status: 200, text: "Webhooks are taken here. Send them with POST." };
  const rawBody = await readBody(request);
  if (!rawBody) return TOO_LARGE;
  const verified = await verify(ctx, hook, request, rawBody);
  if (!verified.ok) return { status: 401, text: "The signature does not match." };
  if (verified.visit !== undefined) await visit(ctx, verified.visit);
  await record(ctx, inbox, { hook, rawBody, dedupeId: verified.dedupeId });
  return TAKEN;
}

/** The account that an address belongs to; its last part is compared in the same time whatever it is. */
async function findHook(ctx: Ctx, url: string): Promise<Hook | null> {
  const [service = "", shop = "", token = ""] = url.slice(MAIL_HOOKS.length).split(/[/?#]/);
  const shopId = parseShopId(shop);
  const account = shopId && (await findSendingAccount(ctx, shopId));
  const isRight = isSameText(token, account?.hookToken ?? "no account, no token");
  const senderId = tellingIdOf(service);
  return isRight && account && senderId && account.senderId === senderId ? { senderId, account } : null;
}

async function verify(
  ctx: Ctx,
  { senderId, account }: Hook,
  request: IncomingMessage,
  rawBody: Buffer,
): Promise<Verified> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, single(value)]),
  );
  return VERIFY_MAIL[senderId]({ headers, rawBody }, account.credentials, {
    now: ctx.now(),
    fetch: (wanted) => ctx.http.send(wanted, FETCH_LIMITS),
  });
}

/** Says yes to a service that asks whether its webhooks are wanted here. */
async function visit(ctx: Ctx, url: string): Promise<void> {
  const { status } = await ctx.http.send({ method: "GET", url, headers: {}, body: null }, FETCH_LIMITS);
  // The door asks the service to send it again.
  if (status !== 200) throw new RetryLater(`confirming a subscription: ${status}`, 30_000);
}

async function record(
  ctx: Ctx,
  inbox: Inbox,
  { hook, rawBody, dedupeId }: { hook: Hook; rawBody: Buffer; dedupeId: string | null },
): Promise<void> {
  const { senderId, account } = hook;
  const { shopId } = account;
  const parts = splitBody(senderId, rawBody.toString("utf8"));
  await Promise.all(
    parts.map(({ text, recipient }) => {
      const addressHash = recipient && addressHashOf(ctx, shopId, recipient);
      const name = dedupeId ?? createHash("sha256").update(text).digest("hex");
      const headers = {
        shopId,
        topic: `mail/${senderId}`,
        webhookId: `${senderId}:${name}`.slice(0, 255),
        eventId: null,
        apiVersion: null,
        triggeredAt: ctx.now(),
      };
      // Under the address it is about, so that it can be forgotten with it.
      return inbox.record(headers, Buffer.from(text), `mail:${addressHash ?? senderId}`);
    }),
  );
}
