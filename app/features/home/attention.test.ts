import { expect, test } from "vitest";
import { parseAttentionQuery } from "#app/features/troubles/attention-query.ts";
import { TROUBLE_KINDS } from "#app/features/troubles/trouble.ts";
import { addMs, DAY_MS, MINUTE_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { attentionPath, planAttention, type AttentionFacts } from "./attention.ts";

const now = at("2026-11-21T12:00:00Z");
const calm: AttentionFacts = {
  // One entry for each kind.
  troubles: Object.fromEntries(TROUBLE_KINDS.map((kind) => [kind, 0])) as AttentionFacts["troubles"],
  messages: { failed: 0, unknown: 0 },
  sources: { refused: 0, resting: 0 },
  webhooks: { failed: 0, malformed: 0, waiting: 0, oldestWaitingAt: null },
  privacyDueBy: [],
};

test("a shop where all is well has nothing to attend to", () => {
  expect(planAttention(calm, now)).toEqual([]);
});

test("what is most urgent stands first, whatever the numbers", () => {
  const plan = planAttention(
    {
      troubles: {
        exception: 1,
        reported_missing: 8,
        action_required: 2,
        late: 3,
        running_late: 40,
        attempted: 30,
        returning: 1,
        pickup_waiting: 9,
        stalled: 400,
        bad_number: 5,
        not_handed_over: 6,
        unfulfilled: 7,
      },
      messages: { failed: 2, unknown: 1 },
      sources: { refused: 2, resting: 1 },
      webhooks: { failed: 1, malformed: 3, waiting: 500, oldestWaitingAt: addMs(now, -DAY_MS) },
      privacyDueBy: [addMs(now, -DAY_MS), addMs(now, 20 * DAY_MS)],
    },
    now,
  );
  expect(plan.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    "privacy_pressing 1",
    "action_required 2",
    "reported_missing 8",
    "exception 1",
    "returning 1",
    "bad_number 5",
    "late 3",
    "stalled 400",
    "unfulfilled 7",
    "not_handed_over 6",
    "attempted 30",
    "sources_refused 2",
    "messages_failed 2",
    "messages_unknown 1",
    "webhooks_failed 1",
    "running_late 40",
    "pickup_waiting 9",
    "sources_resting 1",
    "privacy_open 1",
    "webhooks_waiting 500",
    "webhooks_malformed 3",
  ]);
  const ranks = plan.map(({ urgency }) => ["now", "soon", "look"].indexOf(urgency));
  expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
});

test.each([
  ["a deadline six days away presses", 6 * DAY_MS, "privacy_pressing"],
  ["one eight days away does not", 8 * DAY_MS, "privacy_open"],
  ["one that has passed presses", -DAY_MS, "privacy_pressing"],
])("%s", (_, away, kind) => {
  expect(planAttention({ ...calm, privacyDueBy: [addMs(now, away)] }, now)).toMatchObject([
    { kind, count: 1 },
  ]);
});

test.each([
  [9, 0],
  [11, 1],
])("webhooks that wait %i minutes are %i item of news", (minutes, items) => {
  const webhooks = { ...calm.webhooks, waiting: 3, oldestWaitingAt: addMs(now, -minutes * MINUTE_MS) };
  expect(planAttention({ ...calm, webhooks }, now)).toHaveLength(items);
});

test("an item about parcels leads to the list that is filtered by it", () => {
  for (const kind of TROUBLE_KINDS) {
    const [, search = ""] = attentionPath(kind).split("?");
    expect(parseAttentionQuery(new URLSearchParams(search))).toMatchObject({ tab: "open", kind });
  }
});
