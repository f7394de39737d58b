import { gid } from "../../state/ids.ts";
import type { Address, Customer } from "../../state/records.ts";
import { fullName } from "../../webhooks/payloads/people-bodies.ts";
import type { Fields } from "../context.ts";

export const customerFields: Fields<Customer> = {
  id: (customer) => gid("Customer", customer.id),
  legacyResourceId: (customer) => customer.id,
  firstName: (customer) => customer.firstName,
  lastName: (customer) => customer.lastName,
  displayName: (customer, _args, { shop }) => fullName({ ...customer, countryCode: shop.profile.country }),
  email: (customer) => customer.email,
  phone: (customer) => customer.phone,
  defaultEmailAddress: (customer) => ({
    emailAddress: customer.email,
    marketingState: "NOT_SUBSCRIBED",
    validFormat: true,
  }),
  defaultPhoneNumber: (customer) => customer.phone && { phoneNumber: customer.phone },
  locale: (_customer, _args, { shop }) => shop.profile.locale,
  numberOfOrders: () => "1",
  state: () => "DISABLED",
  verifiedEmail: () => true,
  note: () => null,
  tags: () => [],
  createdAt: (customer) => customer.createdAt,
  updatedAt: (customer) => customer.createdAt,
};

type AddressWithId = Address & { id: string };

export const addressFields: Fields<AddressWithId> = {
  name: (address) => fullName(address),
  countryCodeV2: (address) => address.countryCode,
  coordinatesValidated: () => false,
  latitude: () => null,
  longitude: () => null,
  timeZone: () => null,
  formattedArea: (address) => `${address.city} ${address.provinceCode ?? ""}, ${address.country}`,
  formatted: (address) =>
    [address.address1, address.address2, `${address.city} ${address.zip}`, address.country].filter(
      (line) => line !== null,
    ),
};
