import { isSameText } from "#app/lib/same-text.server.ts";
import { NOT_GENUINE, type VerifyMailHook } from "../verify-mail-hook.ts";

/**
 * Postmark signs nothing: it sends the name and password that the merchant writes into the webhook's address. Whoever has
 * set a password here is believed only with it; else the address, which nobody can guess, has to do.
 * https://postmarkapp.com/developer/webhooks/webhooks-overview#protecting-your-webhook
 */
export const verifyPostmark: VerifyMailHook = ({ headers }, { webhookSecret }) => {
  if (!webhookSecret) return { ok: true, dedupeId: null };
  const [, encoded = ""] = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(headers.authorization?.trim() ?? "") ?? [];
  const given = Buffer.from(encoded, "base64").toString("utf8");
  // Any name will do: it is the password that is secret.
  const password = given.slice(given.indexOf(":") + 1);
  return given.includes(":") && isSameText(password, webhookSecret)
    ? { ok: true, dedupeId: null }
    : NOT_GENUINE;
};
