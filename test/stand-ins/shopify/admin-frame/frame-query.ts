import { createHmac, randomBytes } from "node:crypto";
import type { Settings } from "../options.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

type Frame = { settings: Settings; profile: ShopProfile; idToken: string | null; locale: string };

/** The parameters Shopify's admin puts on the address of an embedded app. */
export function frameQuery({ settings, profile, idToken, locale }: Frame): URLSearchParams {
  const query = new URLSearchParams({
    embedded: "1",
    host: Buffer.from(`admin.shopify.com/store/${profile.handle}`).toString("base64").replace(/=+$/, ""),
    locale,
    session: randomBytes(32).toString("hex"),
    shop: profile.domain,
    timestamp: String(Math.floor(settings.now().getTime() / 1000)),
  });
  const message = [...query]
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join("&");
  query.set("hmac", createHmac("sha256", settings.apiSecret).update(message).digest("hex"));
  if (idToken !== null) query.set("id_token", idToken);
  return query;
}
