import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { SUPPRESSION_REASONS } from "./suppression.ts";
import { IMPORT_ROWS_MAX, readImport, suppressionHead, suppressionLine } from "./suppression-csv.ts";
import { SENDING_SCOPES } from "./suppression-list.ts";

const read = (text: string) => {
  const answer = readImport(text, "all");
  return answer.kind === "read"
    ? [
        answer.addresses.map(({ address, scope, reason }) => `${address} ${scope} ${reason}`),
        answer.problems.map(({ line }) => line),
      ]
    : answer.kind;
};

test.each([
  [
    "one address a line",
    "a@example.com\r\nb@example.com\r\n",
    [["a@example.com all imported", "b@example.com all imported"], []],
  ],
  [
    "the same twice, spelled differently",
    "a@example.com\nA@Example.com",
    [["A@Example.com all imported"], []],
  ],
  [
    "a table of a mail service",
    'Id,Recipient,SuppressionReason\n1,a@example.com,HardBounce\n2,b@example.com,SpamComplaint\n3,"c@example.com",Unsubscribed',
    [
      [
        "a@example.com all hard_bounce",
        "b@example.com all complaint",
        "c@example.com marketing unsubscribed",
      ],
      [],
    ],
  ],
  [
    "semicolons and Japanese",
    "メールアドレス;理由\nuser..name.@docomo.ne.jp;配信停止",
    [["user..name.@docomo.ne.jp marketing unsubscribed"], []],
  ],
  [
    "lines that hold no address",
    "email\na@example.com\nnobody\n\nb@example.com, c@example.com\n<script>",
    [
      ["a@example.com all imported", "b@example.com all imported"],
      [3, 6],
    ],
  ],
  ["nothing", "", "no_addresses"],
  ["a head alone", "email,reason", "no_addresses"],
  ["too many lines", "a@example.com\n".repeat(IMPORT_ROWS_MAX + 1), "too_large"],
])("%s", (_case, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("what we export is imported as it was", () => {
  const local = fc.stringMatching(/^[a-z0-9.+=_-]{1,20}$/);
  const row = fc.record({
    addressHash: fc.constant("x"),
    address: local.map((name) => `${name}@example.com`),
    scope: fc.constantFrom(...SENDING_SCOPES),
    reason: fc.constantFrom(...SUPPRESSION_REASONS),
    source: fc.constant("postmark"),
    detail: fc.option(fc.string()),
    createdAt: fc.constant(at("2026-11-21T12:00:00Z")),
  });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ address }) => address, minLength: 1 }), (rows) => {
      const text = suppressionHead() + rows.map(suppressionLine).join("");
      const answer = readImport(text, "all");
      const expected = rows.map(({ address, scope, reason }) => ({
        address,
        scope,
        reason: reason === "manual" ? "imported" : reason,
      }));
      expect(answer).toMatchObject({ addresses: expected, problemCount: 0 });
    }),
  );
});
