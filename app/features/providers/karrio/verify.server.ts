import type { VerifyWebhook } from "../provider.ts";
import { isSameText } from "../calls/signature.server.ts";

/**
 * Karrio signs nothing: it sends the webhook's secret as it is, in a header named after something else. Without a secret
 * only the address of our door is secret.
 * https://github.com/karrioapi/karrio/blob/main/modules/events/karrio/server/events/task_definitions/base/webhook.py
 */
export const verifyKarrio: VerifyWebhook = ({ headers }, { webhookSecret }) => {
  if (!webhookSecret) return { ok: true, dedupeId: null };
  const given = headers["x-event-id"]?.trim() ?? "";
  return isSameText(given, webhookSecret) ? { ok: true, dedupeId: null } : { ok: false };
};
