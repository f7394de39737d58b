import { describe, expect, test } from "vitest";
import { parseOrderId } from "#app/lib/ids.ts";
import { parseAdminFulfillment, parseAdminOrder } from "./from-admin.ts";

const ORDER = {
  id: "gid://shopify/Order/820982911946154508",
  name: "#1001",
  email: "emi@example.com",
  phone: null,
  customerLocale: "ja-JP",
  currencyCode: "JPY",
  displayFinancialStatus: "PARTIALLY_PAID",
  tags: ["vip", "gift"],
  test: false,
  processedAt: "2026-11-20T10:00:00Z",
  cancelledAt: null,
  closedAt: null,
  updatedAt: "2026-11-20T11:30:00Z",
  currentTotalPriceSet: { shopMoney: { amount: "5400.0" } },
  shippingAddress: {
    name: "Emi Sato",
    firstName: "Emi",
    lastName: "Sato",
    company: null,
    address1: "1-2-3 Ginza",
    address2: null,
    zip: "104-0061",
    phone: "+81 3-1234-5678",
    city: "Chuo-ku",
    provinceCode: "JP-13",
    countryCodeV2: "JP",
  },
  shippingLine: { title: "Yamato", code: "yamato", carrierIdentifier: null },
};
const LINE_ITEM = {
  id: "gid://shopify/LineItem/866550311766439020",
  title: "Tea bowl",
  variantTitle: "Blue",
  sku: "BOWL-B",
  vendor: "Kiln",
  quantity: 2,
  requiresShipping: true,
  originalUnitPriceSet: { presentmentMoney: { amount: "2700.0", currencyCode: "JPY" } },
  product: { id: "gid://shopify/Product/1" },
  variant: { id: "gid://shopify/ProductVariant/2" },
};
const FULFILLMENT = {
  id: "gid://shopify/Fulfillment/123456",
  name: "#1001-F1",
  status: "SUCCESS",
  displayStatus: "IN_TRANSIT",
  createdAt: "2026-11-20T12:00:00Z",
  inTransitAt: "2026-11-20T15:00:00Z",
  deliveredAt: null,
  estimatedDeliveryAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-20T15:00:00Z",
  trackingInfo: [{ number: "123456789012", company: "Yamato (JA)", url: "https://example.com/t" }],
};

const orderId = parseOrderId("820982911946154508");

describe("parseAdminOrder", () => {
  test("tells an order in the spelling of webhooks", () => {
    expect(parseAdminOrder(ORDER, [LINE_ITEM])).toEqual({
      orderId: "820982911946154508",
      name: "#1001",
      email: "emi@example.com",
      phone: "+81 3-1234-5678",
      customerId: null,
      customerLocale: "ja-JP",
      address: {
        name: "Emi Sato",
        firstName: "Emi",
        lastName: "Sato",
        company: null,
        address1: "1-2-3 Ginza",
        address2: null,
        zip: "104-0061",
      },
      city: "Chuo-ku",
      provinceCode: "JP-13",
      countryCode: "JP",
      currency: "JPY",
      totalAmount: "5400",
      financialStatus: "partially_paid",
      lineItems: [
        {
          lineItemId: "866550311766439020",
          productId: "1",
          variantId: "2",
          title: "Tea bowl",
          variantTitle: "Blue",
          sku: "BOWL-B",
          vendor: "Kiln",
          quantity: 2,
          requiresShipping: true,
          price: { amount: "2700", currency: "JPY" },
        },
      ],
      shippingLines: [{ title: "Yamato", code: "yamato", carrierIdentifier: null }],
      tags: ["gift", "vip"],
      test: false,
      placedAt: "2026-11-20T10:00:00.000Z",
      cancelledAt: null,
      closedAt: null,
      updatedAt: "2026-11-20T11:30:00.000Z",
    });
  });

  test.each(Object.keys(ORDER).filter((key) => key !== "id" && key !== "updatedAt"))(
    "an order without %s is still an order",
    (key) => {
      expect(parseAdminOrder({ ...ORDER, [key]: null }, [LINE_ITEM])?.orderId).toBe(orderId);
      expect(parseAdminOrder({ ...ORDER, [key]: undefined }, [LINE_ITEM])?.orderId).toBe(orderId);
    },
  );

  test("fields hidden for lack of approval are null, not a fault", () => {
    const hidden = { ...ORDER, email: null, phone: null, shippingAddress: null };
    expect(parseAdminOrder(hidden, [])).toMatchObject({
      email: null,
      phone: null,
      address: null,
      city: null,
    });
  });

  test.each([
    ["nothing", null],
    ["another thing", { ...ORDER, id: "gid://shopify/Product/1" }],
    ["an order without any time", { ...ORDER, updatedAt: null, processedAt: null }],
  ])("%s is no order", (_, node) => {
    expect(parseAdminOrder(node, [])).toBeNull();
  });

  test("a line item that cannot be read is left out, the others stay", () => {
    expect(parseAdminOrder(ORDER, [null, { id: 7 }, LINE_ITEM])?.lineItems).toHaveLength(1);
  });
});

describe("parseAdminFulfillment", () => {
  const parse = (change: object, lineItems: unknown[] = []) =>
    orderId && parseAdminFulfillment({ ...FULFILLMENT, ...change }, orderId, lineItems);

  test("tells a fulfillment in the spelling of webhooks", () => {
    const lineItems = [{ quantity: 2, lineItem: { id: "gid://shopify/LineItem/9" } }];
    expect(parse({}, lineItems)).toEqual({
      fulfillmentId: "123456",
      orderId: "820982911946154508",
      name: "#1001-F1",
      status: "success",
      shipmentStatus: "in_transit",
      locationId: null,
      tracking: [{ number: "123456789012", company: "Yamato (JA)", url: "https://example.com/t" }],
      lineItems: [{ lineItemId: "9", quantity: 2 }],
      shippedAt: "2026-11-20T12:00:00.000Z",
      inTransitAt: "2026-11-20T15:00:00.000Z",
      deliveredAt: null,
      estimatedDeliveryAt: "2026-11-22T00:00:00.000Z",
      updatedAt: "2026-11-20T15:00:00.000Z",
    });
  });

  test.each([
    ["FULFILLED", null],
    ["MARKED_AS_FULFILLED", null],
    ["SUBMITTED", null],
    ["CANCELED", null],
    [null, null],
    ["OUT_FOR_DELIVERY", "out_for_delivery"],
    ["SOMETHING_NEW", "something_new"],
  ])("display status %s is shipment status %j", (displayStatus, shipmentStatus) => {
    expect(parse({ displayStatus })).toMatchObject({ shipmentStatus });
  });

  test("a fulfillment without tracking has no tracking number", () => {
    expect(parse({ trackingInfo: [{ number: null, company: "Other", url: null }] })).toMatchObject({
      tracking: [],
    });
    expect(parse({ trackingInfo: null })).toMatchObject({ tracking: [] });
  });

  test("without the times it cannot do without it is no fulfillment", () => {
    expect(parse({ createdAt: null, updatedAt: null })).toBeNull();
    expect(parse({ createdAt: null })).toMatchObject({ shippedAt: "2026-11-20T15:00:00.000Z" });
  });
});
