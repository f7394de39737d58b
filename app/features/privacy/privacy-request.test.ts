import { describe, expect, it } from "vitest";
import { instantFromMs } from "#app/lib/time.ts";
import { nameOfRequest, parsePrivacyBody } from "./privacy-request.ts";

const at = instantFromMs(Date.parse("2026-11-21T12:00:00Z"));

describe("parsePrivacyBody", () => {
  it("reads a data request as Shopify documents it", () => {
    const body = {
      shop_id: 954889,
      shop_domain: "harbor.myshopify.com",
      orders_requested: [299938, 280263, 280263],
      customer: { id: 191167, email: "john@example.com", phone: "555-625-1199" },
      data_request: { id: 9999 },
    };
    expect(parsePrivacyBody(body)).toEqual({
      customerId: "191167",
      email: "john@example.com",
      orderIds: ["299938", "280263"],
      dataRequestId: "9999",
    });
  });

  it("reads a redaction as Shopify documents it", () => {
    const body = { customer: { id: 191167, email: "john@example.com" }, orders_to_redact: [299938] };
    expect(parsePrivacyBody(body)).toMatchObject({ customerId: "191167", orderIds: ["299938"] });
  });

  it.each([
    null,
    "text",
    [],
    {},
    { customer: null, orders_requested: null, data_request: null },
    { customer: { id: "x", email: 7 }, orders_to_redact: [null, "x", {}, -1, 1.5], data_request: { id: {} } },
    { customer: "text", orders_to_redact: "all", data_request: [] },
  ])("takes nothing from %j", (body) => {
    expect(parsePrivacyBody(body)).toEqual({
      customerId: null,
      email: null,
      orderIds: [],
      dataRequestId: null,
    });
  });

  it("keeps what is right beside what is wrong", () => {
    const body = { customer: { id: {}, email: "a@example.com" }, orders_to_redact: ["12", null] };
    expect(parsePrivacyBody(body)).toMatchObject({
      customerId: null,
      email: "a@example.com",
      orderIds: ["12"],
    });
  });
});

describe("nameOfRequest", () => {
  const body = { customerId: "5", email: null, orderIds: [], dataRequestId: null };

  it("goes by Shopify's number of the data request", () => {
    expect(nameOfRequest("customers/data_request", { ...body, dataRequestId: "9" }, at)).toBe(
      "data_request-9",
    );
  });

  it("tells two redactions of one customer apart by their time", () => {
    expect(nameOfRequest("customers/redact", body, at)).toBe("customer_redact-5-2026-11-21T12:00:00.000Z");
  });

  it("takes no request for another when it lacks number, time or customer", () => {
    expect(nameOfRequest("customers/redact", body, null)).toBeNull();
    expect(nameOfRequest("customers/redact", { ...body, customerId: null }, at)).toBeNull();
    expect(nameOfRequest("shop/redact", { ...body, customerId: null }, at)).toBe(`shop_redact-shop-${at}`);
  });
});
