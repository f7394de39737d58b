import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { meaningOf } from "./statuses.ts";

type Introspection = {
  data: { __schema: { types: { name: string; enumValues: { name: string }[] | null }[] } };
};

const valuesOf = new Map<string, string[]>();
beforeAll(() => {
  const file = new URL("../../../test/stand-ins/shopify/schema/admin_2026-10.json.gz", import.meta.url);
  // The file is Shopify's own introspection of its Admin API.
  const { data } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Introspection;
  for (const { name, enumValues } of data.__schema.types)
    if (enumValues)
      valuesOf.set(
        name,
        enumValues.map((value) => value.name),
      );
});

describe("Shopify's own words", () => {
  test("every status of a scan means something to us", () => {
    const words = valuesOf.get("FulfillmentEventStatus") ?? [];
    expect(words.length).toBeGreaterThanOrEqual(11);
    expect(words.filter((word) => meaningOf(word).status === "unknown")).toEqual([]);
  });

  test("so does every summary of a fulfillment, but for those that only say that it was fulfilled", () => {
    const words = valuesOf.get("FulfillmentDisplayStatus") ?? [];
    expect(words.length).toBeGreaterThanOrEqual(18);
    expect(words.filter((word) => meaningOf(word).status === "unknown").toSorted()).toEqual([
      "FULFILLED",
      "MARKED_AS_FULFILLED",
    ]);
  });
});

test("case and stray spaces do not matter, and unknown words are no error", () => {
  expect(meaningOf(" Out_For_Delivery ")).toEqual(meaningOf("out_for_delivery"));
  expect(meaningOf("teleported")).toEqual({ status: "unknown", flags: [], reason: null });
  expect(meaningOf(null)).toEqual(meaningOf("teleported"));
});
