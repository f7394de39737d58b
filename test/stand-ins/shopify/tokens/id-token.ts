import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";

const LIFE_SECONDS = 60;
export const MERCHANT_USER_ID = "70800010001";

type App = { apiKey: string; apiSecret: string };

/**
 * A session token as App Bridge hands it out: HS256 with the client secret, valid for one minute.
 * https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens
 */
export function signIdToken(app: App, domain: string, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    iss: `https://${domain}/admin`,
    dest: `https://${domain}`,
    aud: app.apiKey,
    sub: MERCHANT_USER_ID,
    exp: seconds + LIFE_SECONDS,
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: randomUUID(),
  })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .sign(new TextEncoder().encode(app.apiSecret));
}

/** True when the token is ours, for this app and shop, and has not run out. */
export async function isGoodIdToken(app: App, domain: string, token: string, now: Date): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(app.apiSecret), {
      audience: app.apiKey,
      issuer: `https://${domain}/admin`,
      algorithms: ["HS256"],
      currentDate: now,
    });
    return payload["dest"] === `https://${domain}`;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
