import { expect, test } from "vitest";
import { readLookUp } from "./look-up-form.ts";

const form = (fields: Record<string, string | Blob>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return readLookUp(data);
};
const NOTHING = { number: "", contact: "", stamp: "", isTrapped: false };

test("a look-up form may name the contact as it pleases; files and missing fields are nothing", () => {
  expect(form({ order: "#1", email: "a@b.c" })).toEqual({ ...NOTHING, number: "#1", contact: "a@b.c" });
  expect(form({ order: "#1", contact: " ", zip: "1500001" })).toEqual({
    ...NOTHING,
    number: "#1",
    contact: "1500001",
  });
  expect(form({ order: new Blob(["x"]) })).toEqual(NOTHING);
  expect(form({ order: "x".repeat(5000) }).number).toHaveLength(200);
});

test("something in the field that people do not see gives a program away; spaces do not", () => {
  expect(form({ note: "https://buy.example" }).isTrapped).toBe(true);
  expect(form({ note: " " }).isTrapped).toBe(false);
});
