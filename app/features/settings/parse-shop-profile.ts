import { z } from "zod";
import { malformed, mayInstant, mayText, parsed, type Parsed } from "#app/lib/loose-fields.ts";
import { isZone, type Instant } from "#app/lib/time.ts";

/** What shop/update tells of a shop; null is not told. */
export type ShopProfileTelling = {
  name: string | null;
  countryCode: string | null;
  provinceCode: string | null;
  currency: string | null;
  ianaTimezone: string | null;
  primaryLocale: string | null;
  storefrontUrl: string | null;
  contactEmail: string | null;
  updatedAt: Instant | null;
};

const shopSchema = z.object({
  name: mayText,
  country_code: mayText,
  province_code: mayText,
  currency: mayText,
  iana_timezone: mayText,
  primary_locale: mayText,
  domain: mayText,
  customer_email: mayText,
  email: mayText,
  updated_at: mayInstant,
});

/** The body of shop/update. https://shopify.dev/docs/api/admin-rest/latest/resources/shop */
export function parseShopProfile(body: unknown): Parsed<ShopProfileTelling> {
  const read = shopSchema.safeParse(body);
  if (!read.success) return malformed("the shop is not an object");
  const shop = read.data;
  return parsed({
    name: shop.name,
    countryCode: shop.country_code?.toUpperCase() ?? null,
    provinceCode: shop.province_code?.toUpperCase() ?? null,
    currency: shop.currency,
    ianaTimezone: isZone(shop.iana_timezone) ? shop.iana_timezone : null,
    primaryLocale: shop.primary_locale,
    storefrontUrl: /^[a-z0-9.-]+$/i.test(shop.domain ?? "") ? `https://${shop.domain}` : null,
    contactEmail: shop.customer_email ?? shop.email,
    updatedAt: shop.updated_at,
  });
}
