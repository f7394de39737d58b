import { locationsOf } from "../../seed/locations.ts";
import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import type { BulkOperation, LineItem, Order } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { integer } from "./json-text.ts";

/** app/uninstalled and shop/update. */
export function shopBody({ profile }: Shop) {
  const sign = profile.currency === "JPY" ? "¥{{amount_no_decimals}}" : "${{amount}}";
  return {
    id: integer(profile.id),
    name: profile.name,
    email: profile.email,
    domain: profile.domain,
    province: profile.province,
    country: profile.country,
    address1: profile.address1,
    zip: profile.zip,
    city: profile.city,
    source: null,
    phone: profile.phone,
    latitude: null,
    longitude: null,
    primary_locale: profile.locale,
    address2: null,
    created_at: inZone(profile.createdAt, profile.timeZone),
    updated_at: inZone(profile.createdAt, profile.timeZone),
    country_code: profile.country,
    country_name: profile.countryName,
    currency: profile.currency,
    customer_email: profile.email,
    timezone: profile.timeZone,
    iana_timezone: profile.timeZone,
    shop_owner: profile.owner,
    money_format: sign,
    money_with_currency_format: `${sign} ${profile.currency}`,
    weight_unit: "kg",
    province_code: profile.provinceCode,
    taxes_included: profile.currency === "JPY",
    plan_display_name: "Basic",
    plan_name: "basic",
    has_discounts: false,
    has_gift_cards: false,
    myshopify_domain: profile.domain,
    money_in_emails_format: sign,
    money_with_currency_in_emails_format: `${sign} ${profile.currency}`,
    password_enabled: false,
    has_storefront: true,
    primary_location_id: integer(locationsOf(profile)[0].id),
    multi_location_enabled: locationsOf(profile).length > 1,
    enabled_presentment_currencies: [profile.currency],
  };
}

/** app/scopes_update. */
export function scopesBody(shop: Shop, previous: string[], at: string) {
  return {
    id: integer(shop.profile.id),
    previous,
    current: shop.scopes,
    updated_at: inZone(at, shop.profile.timeZone),
  };
}

/** orders/edited: one line item more or less of one kind. */
export function orderEditBody(
  shop: Shop,
  order: Order,
  id: string,
  item: LineItem,
  delta: number,
  at: string,
) {
  const change = [{ id: integer(item.id), delta: Math.abs(delta) }];
  return {
    order_edit: {
      id: integer(id),
      app_id: null,
      created_at: inZone(at, shop.profile.timeZone),
      committed_at: inZone(at, shop.profile.timeZone),
      notify_customer: false,
      order_id: integer(order.id),
      staff_note: "",
      user_id: null,
      line_items: { additions: delta > 0 ? change : [], removals: delta < 0 ? change : [] },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}

/** bulk_operations/finish. */
export function bulkFinishBody(operation: BulkOperation) {
  return {
    admin_graphql_api_id: gid("BulkOperation", operation.id),
    completed_at: operation.completedAt,
    created_at: operation.createdAt,
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: "query",
  };
}

/**
 * The three compliance topics.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export function complianceBody(shop: Shop, topic: string, orders: Order[], requestId: string) {
  const who = { shop_id: integer(shop.profile.id), shop_domain: shop.profile.domain };
  if (topic === "shop/redact") return who;
  const [order] = orders;
  if (!order) throw new Error(`${topic} is about a customer: name one of their orders`);
  const customer = { id: integer(order.customer.id), email: order.email, phone: order.phone };
  const ids = orders.map(({ id }) => integer(id));
  return topic === "customers/redact"
    ? { ...who, customer, orders_to_redact: ids }
    : { ...who, orders_requested: ids, customer, data_request: { id: integer(requestId) } };
}
