import type { VerifyWebhook } from "../provider.ts";
import { hmacSha256, idInBody, isSameText } from "../calls/signature.server.ts";

/**
 * `aftership-hmac-sha256`: base64 HMAC-SHA256 of the body. Without a secret nothing is believed.
 * https://www.aftership.com/docs/tracking/webhook/webhook-signature
 */
export const verifyAftership: VerifyWebhook = ({ headers, rawBody }, { webhookSecret }) => {
  const given = headers["aftership-hmac-sha256"]?.trim();
  return webhookSecret && given && isSameText(given, hmacSha256(webhookSecret, rawBody, "base64"))
    ? { ok: true, dedupeId: idInBody(rawBody, "event_id") }
    : { ok: false };
};
