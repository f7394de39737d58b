import { expect, test } from "vitest";
import { parseCredentialForm, parseSourceOrder } from "./sources-view.ts";

test.each<[unknown, string[] | null]>([
  ["ups,easypost", ["ups", "easypost"]],
  ["17track", ["17track"]],
  ["ups,ups", null],
  ["ups,pigeon", null],
  ["", null],
  [null, null],
])("an order of sources: %j", (text, expected) => {
  expect(parseSourceOrder(text)).toEqual(expected);
});

test("of a form only what keys have is read", () => {
  const form = new FormData();
  form.set("apiKey", " key ");
  form.set("state", "works");
  expect(parseCredentialForm(form)).toEqual({ apiKey: " key " });
});
