import { jwtVerify } from "jose";
import type { Ctx } from "#app/context.server.ts";
import { storableText } from "#app/lib/text.ts";
import { dateFromInstant, HOUR_MS, msOf } from "#app/lib/time.ts";

const AUDIENCE = "doorstep";
/** Clocks differ a little. */
const LEEWAY_S = 30;

/**
 * The order that a shop's own server vouches for: the `sub` of a JWT signed with the shop's secret (HS256 and nothing else,
 * https://www.rfc-editor.org/rfc/rfc8725#section-3.1), made for us, and good for an hour at most. Null for anything else.
 */
export async function verifyToken(ctx: Ctx, secret: string, token: string): Promise<string | null> {
  const now = ctx.now();
  try {
    const { payload } = await jwtVerify(token, Buffer.from(secret), {
      algorithms: ["HS256"],
      audience: AUDIENCE,
      requiredClaims: ["sub", "exp"],
      currentDate: dateFromInstant(now),
      clockTolerance: LEEWAY_S,
    });
    const lifetimeMs = (payload.exp ?? Infinity) * 1000 - msOf(now);
    return lifetimeMs <= HOUR_MS + LEEWAY_S * 1000 ? storableText(payload.sub ?? "").trim() || null : null;
  } catch {
    return null;
  }
}
