import { expect, test } from "vitest";
import { parseWriteBackForm } from "./write-back-form.ts";

test.each<[string, [string, string][], unknown]>([
  [
    "steps in a parcel's order, whatever the form's",
    [
      ["on", "true"],
      ["status", "delivered"],
      ["status", "in_transit"],
    ],
    { on: true, statuses: ["in_transit", "delivered"] },
  ],
  ["switching off without steps", [["on", "false"]], { on: false, statuses: [] }],
  ["switching on without steps: nothing", [["on", "true"]], null],
  [
    "a step that Shopify has no word for: nothing",
    [
      ["on", "true"],
      ["status", "returned"],
    ],
    null,
  ],
  ["neither on nor off: nothing", [["status", "delivered"]], null],
])("%s", (_, fields, expected) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  expect(parseWriteBackForm(form)).toEqual(expected);
});
