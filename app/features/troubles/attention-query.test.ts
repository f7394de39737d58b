import fc from "fast-check";
import { expect, test } from "vitest";
import { instantFromMs } from "#app/lib/time.ts";
import {
  ATTENTION_TABS,
  attentionListPath,
  FIRST_ATTENTION,
  parseAttentionQuery,
} from "./attention-query.ts";
import { TROUBLE_KINDS } from "./trouble.ts";

const query = fc.record({
  tab: fc.constantFrom(...ATTENTION_TABS),
  kind: fc.option(fc.constantFrom(...TROUBLE_KINDS)),
  after: fc.option(
    fc.record({
      urgency: fc.integer({ min: 0, max: 999 }),
      at: fc.integer({ min: 0, max: 2e12 }).map(instantFromMs),
      subjectId: fc.constantFrom("order:1001", "10010-1", "a~b&c=d"),
    }),
  ),
});
const parse = (path: string) => parseAttentionQuery(new URLSearchParams(path.split("?")[1] ?? ""));

test("the address of a list names it wholly, and the first page's is plain", () => {
  fc.assert(
    fc.property(query, (given) => {
      expect(parse(attentionListPath(given))).toEqual(given);
    }),
  );
  expect(attentionListPath(FIRST_ATTENTION)).toBe("/app/attention");
});

test.each([
  "tab=all",
  "kind=boredom",
  "after=here",
  "after=1~yesterday~10010-1",
  "after=-1~2026-11-20T10:00:00Z~1",
])("%s in an address is left out", (search) => expect(parse(`?${search}`)).toEqual(FIRST_ATTENTION));
