import { expect, test } from "vitest";
import { addMs } from "#app/lib/time.ts";
import { at, testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { diceOf } from "#tools/enumerate/dice.ts";
import { guess } from "#tools/enumerate/guess.ts";
import { buildTown } from "#tools/enumerate/town.ts";
import { createVisitor } from "#tools/enumerate/visitor.ts";

const database = useTestDatabase();

test("who knows other people's order numbers learns nothing by trying, whatever they try", async () => {
  let now = at("2026-11-21T12:00:00Z");
  const clock = { forward: (ms: number) => void (now = addMs(now, ms)) };
  const { ctx } = testContext(database.db, { now: () => now });
  const town = await buildTown(ctx, 40);
  const visitor = createVisitor(ctx, town.shopId);
  const given = { ctx, town, visitor, clock, roll: diceOf(3) };
  expect(await guess(given, 230)).toEqual({ tries: 230, answers: { miss: 1, repeat: 1 }, learned: [] });
  // The same who knows what only the shopper knows does find it, so that the above says something.
  const [you] = town.people;
  const stamp = await visitor.stamp();
  clock.forward(5_000);
  const fields = { order: `#${you?.number}`, contact: you?.postcode ?? "" };
  const { seen } = await visitor.send({ what: "all", kind: "form", stamp: null, fields }, stamp);
  expect([seen.status, seen.headers.includes(you?.token ?? "no token")]).toEqual([303, true]);
});
