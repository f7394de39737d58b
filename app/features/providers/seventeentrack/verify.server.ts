import { createHash } from "node:crypto";
import type { VerifyWebhook } from "../provider.ts";
import { isSameText } from "../calls/signature.server.ts";

/**
 * `sign` is the plain SHA-256 of the body, a slash and the key of the API, in hex.
 * https://help.17track.net/hc/en-us/articles/37573146087321
 */
export const verifySeventeentrack: VerifyWebhook = ({ headers, rawBody }, { apiKey }) => {
  const given = headers["sign"]?.trim().toLowerCase();
  if (!apiKey || !given) return { ok: false };
  const expected = createHash("sha256").update(rawBody).update(`/${apiKey}`, "utf8").digest("hex");
  return isSameText(given, expected) ? { ok: true, dedupeId: null } : { ok: false };
};
