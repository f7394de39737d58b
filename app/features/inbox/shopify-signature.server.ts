import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";

export type SignatureCheck = (body: Uint8Array, signature: string | undefined) => boolean;

/**
 * True when one of the app's secrets signed these exact bytes: base64 HMAC-SHA256 of the raw body. After a secret is
 * rotated Shopify signs with the old one for up to an hour, so several may be valid.
 * https://shopify.dev/docs/apps/build/webhooks/subscribe/https#step-2-validate-the-origin-of-your-webhook-to-ensure-its-coming-from-shopify
 */
export function createSignatureCheck(secrets: readonly string[]): SignatureCheck {
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)));
  return (body, signature) => {
    const given = Buffer.from(signature ?? "", "base64");
    return keys.some((key) => {
      const expected = createHmac("sha256", key).update(body).digest();
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  };
}
