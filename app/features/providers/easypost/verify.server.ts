import type { VerifyWebhook } from "../provider.ts";
import { hmacSha256, idInBody, isSameText } from "../calls/signature.server.ts";

/**
 * EasyPost signs the body as its own JSON writer wrote it, where a weight is always a float; a body that passed through
 * another writer has "weight": 10 for the 10.0 that was signed. https://github.com/EasyPost/easypost-node/issues/467
 */
const WHOLE_WEIGHT = /("weight":\s*)(\d+)(\s*)(?=[,}])/g;

/** `X-Hmac-Signature: hmac-sha256-hex=…`, with the secret in NFKD. Without a secret nothing is believed. */
export const verifyEasypost: VerifyWebhook = ({ headers, rawBody }, { webhookSecret }) => {
  const given = headers["x-hmac-signature"]?.trim();
  if (!webhookSecret || !given) return { ok: false };
  const secret = webhookSecret.normalize("NFKD");
  const withFloats = Buffer.from(rawBody).toString("utf8").replace(WHOLE_WEIGHT, "$1$2.0$3");
  const isGenuine = [rawBody, withFloats].some((signed) =>
    isSameText(given, `hmac-sha256-hex=${hmacSha256(secret, signed, "hex")}`),
  );
  return isGenuine ? { ok: true, dedupeId: idInBody(rawBody, "id") } : { ok: false };
};
