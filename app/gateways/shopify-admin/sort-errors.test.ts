import { describe, expect, test } from "vitest";
import { sortErrors, type AdminError } from "./sort-errors.ts";

const unapproved = (path: (string | number)[]): AdminError => ({
  message:
    "This app is not approved to use the email field. See https://shopify.dev/docs/apps/launch/protected-customer-data",
  path,
  extensions: { code: "ACCESS_DENIED" },
});
const SCOPE_MISSING: AdminError = {
  message: "Access denied for customer field. Required access: `read_customers` access scope.",
  path: ["order", "customer"],
  extensions: { code: "ACCESS_DENIED", requiredAccess: "`read_customers` access scope." },
};
const THROTTLED: AdminError = { message: "Throttled", extensions: { code: "THROTTLED" } };
const INTERNAL: AdminError = { message: "Internal error.", extensions: { code: "INTERNAL_SERVER_ERROR" } };
const UNKNOWN_FIELD: AdminError = {
  message: "Field 'x' doesn't exist",
  extensions: { code: "undefinedField" },
};

describe("sortErrors", () => {
  test("no errors, nothing hidden", () => {
    expect(sortErrors([], true)).toEqual({ kind: "good", hidden: [] });
  });

  test("fields the app is not approved for are named once, without their position in lists", () => {
    const errors = [
      unapproved(["orders", "edges", 0, "node", "email"]),
      unapproved(["orders", "edges", 1, "node", "email"]),
    ];
    expect(sortErrors(errors, true)).toEqual({ kind: "good", hidden: ["orders.edges.node.email"] });
  });

  test("a whole answer held back is not a hidden field", () => {
    expect(sortErrors([unapproved(["order"])], true)).toMatchObject({ kind: "wrong" });
  });

  test("a missing scope is the merchant's to grant", () => {
    expect(sortErrors([SCOPE_MISSING], true)).toEqual({
      kind: "scope-missing",
      reason: SCOPE_MISSING.message,
    });
  });

  test.each([
    ["throttled before all", [UNKNOWN_FIELD, SCOPE_MISSING, THROTTLED], "throttled"],
    ["busy before wrong", [UNKNOWN_FIELD, INTERNAL], "busy"],
    ["wrong before a missing scope", [SCOPE_MISSING, UNKNOWN_FIELD], "wrong"],
    [
      "a missing scope before hidden fields",
      [unapproved(["order", "email"]), SCOPE_MISSING],
      "scope-missing",
    ],
    ["an error without a code is wrong", [{ message: "?" }], "wrong"],
  ])("%s", (_, errors, kind) => {
    expect(sortErrors(errors, true).kind).toBe(kind);
  });

  test("an answer without data and without errors is tried again", () => {
    expect(sortErrors([], false)).toMatchObject({ kind: "busy" });
  });
});
