import fc from "fast-check";
import { expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { isWornOut, outranks, type Fate } from "./fate.ts";

const FATES: Fate[] = ["deferred", "rejected", "soft_bounce", "delivered", "hard_bounce", "complaint"];
const fold = (told: readonly Fate[]) =>
  told.reduce<Fate | null>((now, kind) => (outranks(kind, now) ? kind : now), null);

test("a fate is the same whatever the order and number of the news, and never goes back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...FATES), { minLength: 1 }),
      fc.infiniteStream(fc.nat()),
      (told, dice) => {
        const shuffled = [...told, ...told].toSorted(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1));
        expect(fold(shuffled)).toBe(fold(told));
      },
    ),
  );
  expect(fold(["complaint", "delivered"])).toBe("complaint");
  expect(fold(["hard_bounce", "delivered"])).toBe("hard_bounce");
  expect(fold(["soft_bounce", "delivered"])).toBe("delivered");
});

const NOW = at("2026-11-21T12:00:00Z");
const daysAgo = (days: number) => addMs(NOW, -days * DAY_MS);
const bounced = (...days: number[]) =>
  days.map((day) => ({ fate: "soft_bounce" as const, at: daysAgo(day) }));

test("five mails in thirty days that reach nobody, with none delivered meanwhile, wear an address out", () => {
  expect(isWornOut(bounced(1, 2, 3, 4), NOW)).toBe(false);
  expect(isWornOut(bounced(1, 2, 3, 4, 5), NOW)).toBe(true);
  expect(isWornOut(bounced(1, 2, 3, 4, 31), NOW)).toBe(false);
  const delivered = { fate: "delivered" as const, at: addMs(daysAgo(3), HOUR_MS) };
  expect(isWornOut([...bounced(1, 2, 3, 4, 5), delivered], NOW)).toBe(false);
  expect(isWornOut([...bounced(0.1, 0.2, 0.3, 1, 2, 5), delivered], NOW)).toBe(true);
});
