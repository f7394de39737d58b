import fc from "fast-check";
import { expect, test } from "vitest";
import { parseActivityQuery } from "./activity.ts";
import { layOutJson } from "./lay-out-json.ts";

test("a laid-out body looks as JSON usually does, and numbers keep every digit", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(layOutJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
  expect(layOutJson('{"id":12345678901234567890,"list":[ ],"note":"a, {b}: \\"c\\""}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "list": [],\n  "note": "a, {b}: \\"c\\""\n}',
  );
});

test("a body that is no JSON is shown as it came", () => {
  expect(layOutJson('{"id": 1,')).toBe('{"id": 1,');
});

test.each([
  [{}, { state: null, before: null }],
  [
    { state: "failed", before: "17" },
    { state: "failed", before: "17" },
  ],
  [
    { state: "sleeping", before: "17; drop" },
    { state: null, before: null },
  ],
])("the address %j names the list %j", (params, query) => {
  expect(parseActivityQuery(Object.entries(params))).toEqual(query);
});
