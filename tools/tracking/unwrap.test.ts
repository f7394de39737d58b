import { expect, test } from "vitest";
import { membersOf, unwrapBodies } from "./unwrap.ts";

test.each<[string, unknown, string[]]>([
  ["as it came", { id: 1 }, ['{"id":1}']],
  ["with its request", { request: { url: "x" }, status: 200, body: { id: 1 } }, ['{"id":1}']],
  ["with headers, as text", { headers: {}, body: "<xml/>" }, ["<xml/>"]],
  ["without a body", { request: {}, status: 204, body: null }, [""]],
  [
    "in a list of recordings",
    [
      { status: 200, body: 1 },
      { status: 200, body: 2 },
    ],
    ["1", "2"],
  ],
  [
    "as an example of many",
    { "1": { summary: "s", value: { id: 1 } }, "2": { value: 2 } },
    ['{"id":1}', "2"],
  ],
  ["in an archive", { log: { entries: [{ response: { content: { text: "{}" } } }, {}] } }, ["{}"]],
  [
    "on a cassette",
    { http_interactions: [{ request: {}, response: { status: {}, body: { string: "{}" } } }] },
    ["{}"],
  ],
  ["on a tape", [{ Request: {}, Response: { Status: 200, Body: '{"id":1}' } }], ['{"id":1}']],
  ["as a list", [{ id: 1 }], ['[{"id":1}]']],
  ["empty", {}, ["{}"]],
])("a body %s", (_how, file, bodies) => {
  expect(unwrapBodies(JSON.stringify(file))).toEqual(bodies);
});

test("what is no JSON is a body as it is", () => {
  expect(unwrapBodies("<Track/>")).toEqual(["<Track/>"]);
});

test("bodies may stand one a line", () => {
  expect(unwrapBodies('{"id":1}\n{"status":200,"body":{"id":2}}\n')).toEqual(['{"id":1}', '{"id":2}']);
  expect(unwrapBodies('{"id":1}\n{"id":')).toEqual(['{"id":1}\n{"id":']);
});

test("a list has members, anything else has none", () => {
  expect(membersOf('[{"id":1},2]')).toEqual(['{"id":1}', "2"]);
  expect(membersOf('{"id":1}')).toBeNull();
  expect(membersOf("[")).toBeNull();
});
