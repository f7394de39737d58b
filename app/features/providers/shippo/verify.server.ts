import type { VerifyWebhook } from "../provider.ts";
import { hmacSha256, isSameText } from "../calls/signature.server.ts";

/**
 * `Shippo-Auth-Signature: t=…,v1=…`, the HMAC-SHA256 of "t.body". Shippo signs only for merchants who asked its support for a
 * secret; for the others the address is all there is. An old webhook sent again is harmless: the same bytes count once.
 * https://docs.goshippo.com/docs/tracking/webhooksecurity
 */
export const verifyShippo: VerifyWebhook = ({ headers, rawBody }, { webhookSecret }) => {
  const genuine = { ok: true, dedupeId: null } as const;
  if (!webhookSecret) return genuine;
  const parts = (headers["shippo-auth-signature"] ?? "").split(",").map((part) => part.trim());
  const [time, signature] = ["t=", "v1="].map((name) =>
    parts.find((part) => part.startsWith(name))?.slice(name.length),
  );
  if (!time || !signature) return { ok: false };
  const signed = Buffer.concat([Buffer.from(`${time}.`), rawBody]);
  return isSameText(signature.toLowerCase(), hmacSha256(webhookSecret, signed, "hex"))
    ? genuine
    : { ok: false };
};
