import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import type { Address, Customer } from "../../state/records.ts";
import type { ProtectedField, Shop } from "../../state/shop.ts";
import { integer } from "./json-text.ts";

/** Tells whether the app may see a kind of personal data in this shop; what it may not see is null. */
export type Sight = (field: ProtectedField) => boolean;

export const sightOf =
  (shop: Shop): Sight =>
  (field) =>
    shop.approvals.fields.includes(field);

export function addressBody(address: Address, sees: Sight) {
  const name = sees("name");
  const street = sees("address");
  return {
    first_name: name ? address.firstName : null,
    address1: street ? address.address1 : null,
    phone: sees("phone") ? address.phone : null,
    city: address.city,
    zip: street ? address.zip : null,
    province: address.province,
    country: address.country,
    last_name: name ? address.lastName : null,
    address2: street ? address.address2 : null,
    company: address.company,
    latitude: null,
    longitude: null,
    name: name ? fullName(address) : null,
    country_code: address.countryCode,
    province_code: address.provinceCode,
  };
}

/** Japanese names are written family name first. */
export const fullName = (address: { firstName: string; lastName: string; countryCode?: string }): string =>
  address.countryCode === "JP"
    ? `${address.lastName}${address.firstName}`
    : `${address.firstName} ${address.lastName}`;

export function customerBody(shop: Shop, customer: Customer, address: Address, sees: Sight) {
  const { timeZone, currency } = shop.profile;
  return {
    id: integer(customer.id),
    email: sees("email") ? customer.email : null,
    created_at: inZone(customer.createdAt, timeZone),
    updated_at: inZone(customer.createdAt, timeZone),
    first_name: sees("name") ? customer.firstName : null,
    last_name: sees("name") ? customer.lastName : null,
    state: "disabled",
    note: null,
    verified_email: true,
    multipass_identifier: null,
    tax_exempt: false,
    phone: sees("phone") ? customer.phone : null,
    email_marketing_consent: {
      state: "not_subscribed",
      opt_in_level: "single_opt_in",
      consent_updated_at: null,
    },
    sms_marketing_consent: null,
    tags: "",
    currency,
    tax_exemptions: [],
    admin_graphql_api_id: gid("Customer", customer.id),
    default_address: {
      id: integer(customer.id),
      customer_id: integer(customer.id),
      ...addressBody(address, sees),
      country_name: address.country,
      default: true,
    },
  };
}
