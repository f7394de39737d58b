import { createHmac } from "node:crypto";
import { z } from "zod";
import { readJson } from "#app/lib/json.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import { addMs, DAY_MS, instantFromMs, MINUTE_MS } from "#app/lib/time.ts";
import { NOT_GENUINE, type VerifyMailHook } from "../verify-mail-hook.ts";

const schema = z.object({
  signature: z.object({
    timestamp: z.coerce.string().regex(/^\d{9,11}$/),
    token: z.string().min(16).max(100),
    signature: z.string(),
  }),
});

/** Mailgun tries again for eight hours. */
const OLDEST_MS = DAY_MS;
const EARLIEST_MS = 5 * MINUTE_MS;

/**
 * HMAC-SHA256 over time and token, both in the body. What else is in the body is not signed, so a token counts once and
 * not for long: a delivery is known by it for longer than it is believed.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const verifyMailgun: VerifyMailHook = ({ rawBody }, { webhookSecret }, { now }) => {
  const json = readJson(Buffer.from(rawBody).toString("utf8"));
  const read = schema.safeParse(json.kind === "read" ? json.value : null);
  if (!read.success || !webhookSecret) return NOT_GENUINE;
  const { timestamp, token, signature } = read.data.signature;
  const signedAt = instantFromMs(Number(timestamp) * 1000);
  if (signedAt < addMs(now, -OLDEST_MS) || signedAt > addMs(now, EARLIEST_MS)) return NOT_GENUINE;
  const expected = createHmac("sha256", webhookSecret).update(`${timestamp}${token}`).digest("hex");
  return isSameText(signature, expected) ? { ok: true, dedupeId: token } : NOT_GENUINE;
};
