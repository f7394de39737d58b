import { formatLanguage } from "#app/lib/format-date.ts";
import { directionOf } from "#app/lib/locales.ts";
import { presentPhones } from "./carrier-lines.ts";
import type { Frame } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import { LANGUAGES } from "./texts/languages.ts";
import type { ShopFace, TrackedOrder } from "./view.ts";

/** What surrounds a page. Links are relative to the storefront, so that the shopper stays on the domain they came to. */
export function presentFrame(
  shop: ShopFace,
  order: TrackedOrder | null,
  reader: Reader,
  proxyPath: string,
): Frame {
  const { language } = reader;
  return {
    language,
    dir: directionOf(language),
    shop: { name: shop.name, url: shop.url },
    support: supportOf(shop, order, reader),
    phones: order ? presentPhones(order, reader) : [],
    lookUpHref: `${proxyPath}?lang=${language}`,
    languages: LANGUAGES.map((one) => ({
      language: one,
      name: formatLanguage(one),
      // Chosen on an order's page, a language is kept for the order: the next visit may come by another link or browser.
      href: order ? `?lang=${one}&keep=1` : `?lang=${one}`,
      current: one === language,
    })),
  };
}

function supportOf(
  { supportEmail, name, url }: ShopFace,
  order: TrackedOrder | null,
  { say }: Reader,
): Frame["support"] {
  if (!supportEmail) return { text: say("support.shop", { shop: name }), href: url };
  const subject = order?.name
    ? `?subject=${encodeURIComponent(say("support.subject", { name: order.name }))}`
    : "";
  return {
    text: say("support.mail", { email: supportEmail }),
    href: `mailto:${encodeURIComponent(supportEmail).replaceAll("%40", "@")}${subject}`,
  };
}
