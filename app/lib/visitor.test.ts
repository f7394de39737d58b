import { expect, test } from "vitest";
import { counts } from "./visitor.ts";

const PERSON =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
const counted = (headers: Record<string, string>, method = "GET") =>
  counts({ method, header: (name) => headers[name] ?? null });

test.each([
  ["a phone", { "user-agent": PERSON }],
  [
    "Gmail's proxy for images",
    {
      "user-agent":
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    },
  ],
  ["somebody who allows it", { "user-agent": PERSON, dnt: "0" }],
])("%s counts", (_case, headers) => {
  expect(counted(headers)).toBe(true);
});

test.each([
  ["no name", {}],
  ["Apple's privacy protection", { "user-agent": "Mozilla/5.0" }],
  ["a crawler", { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
  ["a scanner of mail", { "user-agent": "Mozilla/5.0 BarracudaCentral" }],
  ["a preview in a chat", { "user-agent": "WhatsApp/2.23" }],
  ["a library", { "user-agent": "python-requests/2.31" }],
  ["a browser that fetches ahead", { "user-agent": PERSON, "sec-purpose": "prefetch;prerender" }],
  ["Do Not Track", { "user-agent": PERSON, dnt: "1" }],
  ["Global Privacy Control", { "user-agent": PERSON, "sec-gpc": "1" }],
])("%s does not count", (_case, headers) => {
  expect(counted(headers)).toBe(false);
});

test("asking for the head alone does not count", () => {
  expect(counted({ "user-agent": PERSON }, "HEAD")).toBe(false);
});
