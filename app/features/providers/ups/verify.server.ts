import type { VerifyWebhook } from "../provider.ts";
import { isSameText } from "../calls/signature.server.ts";

/**
 * Track Alert signs nothing: it sends back the credential that we gave with the subscription, in a header of that name or,
 * as its type "Bearer" has it, as authorization. Without a credential of ours nothing is genuine.
 * https://developer.ups.com/api/reference/trackalert
 */
export const verifyUps: VerifyWebhook = ({ headers }, credentials) => {
  const expected = credentials["webhookSecret"] ?? "";
  const given = [headers["credential"], headers["authorization"]?.replace(/^Bearer\s+/i, "")];
  const isGenuine = expected !== "" && given.some((one) => one !== undefined && isSameText(one, expected));
  return isGenuine ? { ok: true, dedupeId: null } : { ok: false };
};
