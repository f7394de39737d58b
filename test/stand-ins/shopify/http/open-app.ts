import type { Shop } from "../state/shop.ts";
import { signIdToken } from "../tokens/id-token.ts";
import type { Site } from "./site.ts";
import { frameQuery } from "../admin-frame/frame-query.ts";

const MERCHANT_BROWSER =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

/** Opens the app's first page the way a merchant's browser would: the app exchanges its token and starts its import. */
export async function openApp(site: Site, shop: Shop): Promise<string> {
  const { settings } = site;
  const idToken = await signIdToken(settings, shop.profile.domain, settings.now());
  const query = frameQuery({ settings, profile: shop.profile, idToken, locale: shop.profile.locale });
  const response = await fetch(new URL(`${site.app.entryPath}?${query}`, settings.appUrl), {
    headers: { "user-agent": MERCHANT_BROWSER, accept: "text/html" },
    redirect: "manual",
  });
  await response.arrayBuffer();
  return `${site.app.name} was opened in ${shop.profile.name}: the app answered ${response.status}`;
}
