import { createPublicKey, createVerify, type KeyObject } from "node:crypto";
import { addMs, HOUR_MS, instantFromMs, MINUTE_MS } from "#app/lib/time.ts";
import { NOT_GENUINE, type VerifyMailHook } from "../verify-mail-hook.ts";

/** SendGrid tries for a day, with the signature of the first time. */
const OLDEST_MS = 25 * HOUR_MS;
const EARLIEST_MS = 5 * MINUTE_MS;

/**
 * ECDSA on P-256 over the time and the raw body, with the public key that SendGrid shows the merchant as base64.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export const verifySendgrid: VerifyMailHook = ({ headers, rawBody }, { webhookSecret }, { now }) => {
  const signature = headers["x-twilio-email-event-webhook-signature"]?.trim();
  const timestamp = headers["x-twilio-email-event-webhook-timestamp"]?.trim();
  const key = keyOf(webhookSecret);
  if (!key || !signature || !timestamp || !/^\d{9,11}$/.test(timestamp)) return NOT_GENUINE;
  const signedAt = instantFromMs(Number(timestamp) * 1000);
  if (signedAt < addMs(now, -OLDEST_MS) || signedAt > addMs(now, EARLIEST_MS)) return NOT_GENUINE;
  const isGenuine = createVerify("SHA256").update(timestamp).update(rawBody).verify(key, signature, "base64");
  return isGenuine ? { ok: true, dedupeId: null } : NOT_GENUINE;
};

function keyOf(text: string | undefined): KeyObject | null {
  try {
    const bare = (text ?? "").replace(/-----[A-Z ]+-----/g, "").replace(/\s+/g, "");
    const key = createPublicKey({ key: Buffer.from(bare, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ec" ? key : null;
  } catch {
    // What the merchant pasted is no key.
    return null;
  }
}
