import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { createVault } from "#app/lib/vault.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, TEST_KEYS, testContext } from "#test/support/context.ts";
import { isFreshStamp, stampForm, stampFormAgain } from "./form-stamp.server.ts";
import { makeNumberLink, openNumberLink } from "./number-link.server.ts";

const SHOP = shopNamed("one");
const START = at("2026-11-21T12:00:00Z");
let now: Instant;
// Nothing here asks a database anything.
const { ctx } = testContext({} as Ctx["db"], { now: () => now });
beforeEach(() => void (now = START));

/** One character of a text changed to another that such a text may hold, or the text cut or lengthened. */
const mutationsOf = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length - 1),
      fc.constantFrom(...Array.from("ABCXYZabcxyz019-_.=~ é")),
      fc.constantFrom("swap", "cut", "add"),
    )
    .map(([place, letter, how]) => {
      if (how === "cut") return text.slice(0, place);
      return text.slice(0, place) + letter + text.slice(how === "add" ? place : place + 1);
    })
    .filter((mutated) => mutated !== text);

describe("the link to a parcel", () => {
  test("leads to it, in its shop, for thirty days", () => {
    const link = makeNumberLink(ctx, SHOP, "400123456782");
    expect(link).toMatch(/^n-[\w-]{63,398}$/);
    expect(openNumberLink(ctx, SHOP, link)).toEqual({ kind: "open", trackingKey: "400123456782" });
    expect(openNumberLink(ctx, shopNamed("two"), link)).toBeNull();
    now = addMs(START, 30 * DAY_MS - 1);
    expect(openNumberLink(ctx, SHOP, link)?.kind).toBe("open");
    now = addMs(START, 30 * DAY_MS);
    expect(openNumberLink(ctx, SHOP, link)?.kind).toBe("expired");
  });

  test("does not tell the number, and is another each time", () => {
    const links = [makeNumberLink(ctx, SHOP, "400123456782"), makeNumberLink(ctx, SHOP, "400123456782")];
    expect(links[0]).not.toBe(links[1]);
    expect(Buffer.from(links.join(""), "base64url").toString("latin1")).not.toContain("4001");
  });

  test("is refused however it was changed", () => {
    const link = makeNumberLink(ctx, SHOP, "400123456782");
    fc.assert(
      fc.property(mutationsOf(link), (mutated) => {
        expect(openNumberLink(ctx, SHOP, mutated)).toBeNull();
      }),
    );
  });

  test("is refused when it was sealed with somebody else's key, or is an order's own token", () => {
    const keys = { ...TEST_KEYS, sealing: [{ id: "t1", key: Buffer.alloc(32, 9) }] };
    const forged = makeNumberLink({ ...ctx, vault: createVault(keys) }, SHOP, "400123456782");
    expect(openNumberLink(ctx, SHOP, forged)).toBeNull();
    expect(openNumberLink(ctx, SHOP, "n-aBcDeFgHiJkLmNoPqRsTuV")).toBeNull();
  });
});

describe("the stamp of a form", () => {
  test.each([
    ["at once", 0, false],
    ["a moment too early", 1_999, false],
    ["after two seconds", 2_000, true],
    ["after twelve hours", 12 * HOUR_MS, true],
    ["on another day", 12 * HOUR_MS + 1, false],
    ["before it was shown", -5_000, false],
  ])("sent %s", (_when, ageMs, isFresh) => {
    const stamp = stampForm(ctx, SHOP);
    now = addMs(START, ageMs);
    expect(isFreshStamp(ctx, SHOP, stamp)).toBe(isFresh);
  });

  test("may be sent at once when the form has to be sent again", () => {
    expect(isFreshStamp(ctx, SHOP, stampFormAgain(ctx, SHOP))).toBe(true);
  });

  test("is one shop's, and refused however it was changed", () => {
    const stamp = stampForm(ctx, SHOP);
    now = addMs(START, 60_000);
    expect(isFreshStamp(ctx, shopNamed("two"), stamp)).toBe(false);
    fc.assert(
      fc.property(mutationsOf(stamp), (mutated) => {
        expect(isFreshStamp(ctx, SHOP, mutated)).toBe(false);
      }),
    );
    for (const nonsense of ["", ".", "00000000.", "zzzzzzzz.x"])
      expect(isFreshStamp(ctx, SHOP, nonsense)).toBe(false);
  });
});
