import { expect, test } from "vitest";
import { parseListQuery } from "#app/features/shipment-list/list-query.ts";
import { NEEDS } from "#app/features/shipment-list/needs.ts";
import { addMs, DAY_MS, MINUTE_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { attentionPath, planAttention, type AttentionFacts } from "./attention.ts";

const now = at("2026-11-21T12:00:00Z");
const calm: AttentionFacts = {
  parcels: {
    exception: 0,
    action_required: 0,
    late: 0,
    running_late: 0,
    attempted: 0,
    returning: 0,
    pickup: 0,
    silent: 0,
  },
  messages: { failed: 0, unknown: 0 },
  webhooks: { failed: 0, malformed: 0, waiting: 0, oldestWaitingAt: null },
  privacyDueBy: [],
};

test("a shop where all is well has nothing to attend to", () => {
  expect(planAttention(calm, now)).toEqual([]);
});

test("what is most urgent stands first, whatever the numbers", () => {
  const plan = planAttention(
    {
      parcels: {
        exception: 1,
        action_required: 2,
        late: 3,
        running_late: 40,
        attempted: 30,
        returning: 1,
        pickup: 9,
        silent: 400,
      },
      messages: { failed: 2, unknown: 1 },
      webhooks: { failed: 1, malformed: 3, waiting: 500, oldestWaitingAt: addMs(now, -DAY_MS) },
      privacyDueBy: [addMs(now, -DAY_MS), addMs(now, 20 * DAY_MS)],
    },
    now,
  );
  expect(plan.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    "privacy_pressing 1",
    "exception 1",
    "action_required 2",
    "late 3",
    "running_late 40",
    "attempted 30",
    "returning 1",
    "messages_failed 2",
    "messages_unknown 1",
    "webhooks_failed 1",
    "pickup 9",
    "privacy_open 1",
    "silent 400",
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
  for (const need of NEEDS) {
    const [, search = ""] = attentionPath(need).split("?");
    expect(parseListQuery(new URLSearchParams(search))).toMatchObject({ view: "attention", needs: [need] });
  }
});
