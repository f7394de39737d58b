import type { VerifyWebhook } from "../provider.ts";
import { isSameText } from "../calls/signature.server.ts";

/**
 * Ship24 signs nothing: it sends the account's secret as a bearer token, when one is set. Without one only the address of
 * our door is secret. https://docs.ship24.com/webhooks/overview
 */
export const verifyShip24: VerifyWebhook = ({ headers }, { webhookSecret }) => {
  if (!webhookSecret) return { ok: true, dedupeId: null };
  const given = headers["authorization"]?.trim() ?? "";
  return isSameText(given, `Bearer ${webhookSecret}`) ? { ok: true, dedupeId: null } : { ok: false };
};
