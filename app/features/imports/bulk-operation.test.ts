import { describe, expect, it } from "vitest";
import { decideBulkStep } from "./bulk-operation.ts";

const url = "https://storage.example/result.jsonl";

describe("decideBulkStep", () => {
  it.each(["CREATED", "RUNNING", "CANCELING"])("waits while the operation is %s", (status) => {
    expect(decideBulkStep({ status, rootObjectCount: "12" })).toEqual({ kind: "wait", orderCount: 12 });
  });

  it("reads the file of a completed operation", () => {
    expect(decideBulkStep({ status: "COMPLETED", url, rootObjectCount: "7" })).toEqual({
      kind: "read",
      url,
      orderCount: 7,
    });
  });

  it("has nothing to read when a completed operation made no file", () => {
    expect(decideBulkStep({ status: "COMPLETED", url: null, rootObjectCount: "0" })).toEqual({
      kind: "empty",
    });
  });

  it.each([
    ["CANCELED", null, /canceled/],
    ["EXPIRED", null, /expired/],
    ["FAILED", "ACCESS_DENIED", /permissions/],
    ["FAILED", "TIMEOUT", /too long/],
    ["FAILED", "INTERNAL_SERVER_ERROR", /problem of its own/],
    ["FAILED", "SOMETHING_NEW", /problem of its own/],
    ["SOMETHING_NEW", null, /SOMETHING_NEW/],
  ])("says what is wrong when it is %s (%s)", (status, errorCode, words) => {
    const step = decideBulkStep({ status, errorCode, rootObjectCount: "0" });
    expect(step).toEqual({ kind: "failed", problem: expect.stringMatching(words) });
  });

  it("says so when Shopify no longer knows the operation", () => {
    expect(decideBulkStep(null)).toMatchObject({ kind: "failed" });
  });
});
