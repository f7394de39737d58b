import { Webhook } from "standardwebhooks";
import { isSameText } from "#app/lib/same-text.server.ts";
import { addMs, dateFromInstant, instantFromMs, MINUTE_MS } from "#app/lib/time.ts";
import { NOT_GENUINE, type VerifyMailHook } from "../verify-mail-hook.ts";

/** As the standard has it, in both directions. Every attempt is signed anew. */
const TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * Standard Webhooks, under Svix's names of the headers. The library's own check takes the machine's clock, so the signature
 * is made with it and compared here. https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests
 */
export const verifyResend: VerifyMailHook = ({ headers, rawBody }, { webhookSecret }, { now }) => {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map(
    (name) => headers[`svix-${name}`] ?? headers[`webhook-${name}`],
  );
  if (!id || !signatures || !timestamp || !/^\d{9,11}$/.test(timestamp)) return NOT_GENUINE;
  const signedAt = instantFromMs(Number(timestamp) * 1000);
  if (signedAt < addMs(now, -TOLERANCE_MS) || signedAt > addMs(now, TOLERANCE_MS)) return NOT_GENUINE;
  const webhook = openWebhook(webhookSecret);
  const expected = webhook?.sign(id, dateFromInstant(signedAt), Buffer.from(rawBody).toString("utf8"));
  const isGenuine = expected && signatures.split(" ").some((one) => isSameText(one, expected));
  return isGenuine ? { ok: true, dedupeId: id } : NOT_GENUINE;
};

function openWebhook(secret: string | undefined): Webhook | null {
  try {
    return secret ? new Webhook(secret.trim()) : null;
  } catch {
    // What the merchant pasted is no secret.
    return null;
  }
}
