import { expect, test } from "vitest";
import { readForm, readText } from "./small-body.server.ts";

const URL = "https://doorstep.test/proxy";
const post = (body: BodyInit, headers: Record<string, string> = {}) => {
  // A stream needs to say that it is sent in one direction, which TypeScript's library does not know of yet.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return new Request(URL, init);
};
/** A body that nobody announced the length of; says how much of it was asked for. */
function endless() {
  const given = { chunks: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given.chunks += 1;
      controller.enqueue(new Uint8Array(16_384).fill(97));
    },
  });
  return { body, given };
}
function inParts(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const FORM = { "content-type": "application/x-www-form-urlencoded" };

test.each([
  ["a form in an address's letters", new URLSearchParams({ order: "#1001 é" })],
  ["a form in parts", inParts({ order: "#1001 é" })],
])("%s is read", async (_what, body) => {
  expect((await readForm(post(body))).get("order")).toBe("#1001 é");
});

test.each([
  ["nothing", () => new Request(URL, { method: "POST" })],
  ["what is no form", () => post("{}", { "content-type": "application/json" })],
  ["a torn form", () => post("--x\r\nbroken", { "content-type": "multipart/form-data; boundary=x" })],
  ["a novel", () => post(`order=${"1".repeat(70_000)}`, FORM)],
  ["an announced novel", () => post("order=1", { ...FORM, "content-length": "70000" })],
])("%s is an empty form", async (_what, request) => {
  expect([...(await readForm(request()))]).toEqual([]);
});

test("what has no end is not waited for", async () => {
  const { body, given } = endless();
  expect(await readText(post(body))).toBe("");
  expect(given.chunks).toBeLessThan(10);
});

test("text comes as it was sent, and what breaks off is none", async () => {
  expect(await readText(post('{"order":"é"}'))).toBe('{"order":"é"}');
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
  expect(await readText(post(broken))).toBe("");
});
