import { expect, test } from "vitest";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { anyFollowing, anyNumberedParcel } from "#test/factories/following.ts";
import { at } from "#test/support/context.ts";
import { decideFollowing, type ConnectedProvider } from "./decide-following.ts";
import type { Following } from "./following.ts";
import type { ProviderId } from "../provider.ts";

const NOW = at("2026-11-21T12:00:00Z");
const source = (id: ProviderId, follows = true, registers = true): ConnectedProvider => ({
  provider: { id, registers, follows: () => follows },
  pace: { isPushed: false, stretch: 1 },
  takesOn: true,
});
/** Paused, or its key is refused. */
const closed = (id: ProviderId): ConnectedProvider => ({ ...source(id), takesOn: false });
const parcel = anyNumberedParcel();
const following = anyFollowing({ state: "following", registeredAt: NOW, lastAskedAt: NOW, lastHeardAt: NOW });
const told = (list: ReturnType<typeof decideFollowing>) =>
  list.map(({ providerId, state }) => `${providerId} ${state}`);

test("a new number goes to the merchant's first source that can follow it", () => {
  const connected = [source("ups", false), source("ship24"), source("easypost")];
  expect(told(decideFollowing({ parcels: [parcel], followings: [] }, connected, NOW))).toEqual([
    "ship24 wanted",
  ]);
});

test("who follows a number already goes on, whatever comes before it now", () => {
  const connected = [source("ship24"), source("easypost")];
  expect(told(decideFollowing({ parcels: [parcel], followings: [following] }, connected, NOW))).toEqual([
    "easypost following",
  ]);
});

test("two parcels with one number are followed once", () => {
  const parcels = [parcel, anyNumberedParcel({ status: "out_for_delivery" })];
  expect(decideFollowing({ parcels, followings: [] }, [source("easypost")], NOW)).toHaveLength(1);
});

test("history is not registered: what left more than thirty days ago", () => {
  const old = anyNumberedParcel({ shippedAt: addMs(NOW, -31 * DAY_MS) });
  expect(decideFollowing({ parcels: [old], followings: [] }, [source("easypost")], NOW)).toEqual([]);
});

test.each([
  ["replaced by the merchant", { isReplaced: true }],
  ["of a cancelled parcel", { isOpen: false, status: "cancelled" }],
] as const)("a number %s is followed no more, and the provider is told", (_what, change) => {
  const input = { parcels: [anyNumberedParcel(change)], followings: [following] };
  expect(told(decideFollowing(input, [source("easypost")], NOW))).toEqual(["easypost stopping"]);
  expect(told(decideFollowing(input, [source("easypost", true, false)], NOW))).toEqual(["easypost ended"]);
});

test("a delivered parcel keeps its source for the last look", () => {
  const delivered = anyNumberedParcel({ isOpen: false, status: "delivered", statusAt: NOW });
  const [kept] = decideFollowing(
    { parcels: [delivered], followings: [following] },
    [source("easypost")],
    NOW,
  );
  expect(kept?.state).toBe("following");
  expect(kept?.dueAt && kept.dueAt > NOW).toBe(true);
});

test("with another carrier's name on it, a number that was refused is tried again", () => {
  const refused = anyFollowing({ state: "refused", problem: "no such number", carrierId: null });
  expect(
    told(decideFollowing({ parcels: [parcel], followings: [refused] }, [source("easypost")], NOW)),
  ).toEqual(["easypost wanted"]);
  const same = { ...refused, carrierId: "usps" };
  expect(told(decideFollowing({ parcels: [parcel], followings: [same] }, [source("easypost")], NOW))).toEqual(
    ["easypost refused"],
  );
});

test("what the provider itself has ended is not registered again and again", () => {
  const ended = anyFollowing({ state: "ended", expiresAt: NOW });
  expect(decideFollowing({ parcels: [parcel], followings: [ended] }, [source("easypost")], NOW)).toEqual([]);
});

test("what we ended is taken up again when the parcel is awaited again", () => {
  const ended = anyFollowing({ state: "ended" });
  expect(
    told(decideFollowing({ parcels: [parcel], followings: [ended] }, [source("easypost")], NOW)),
  ).toEqual(["easypost wanted"]);
});

test("a source that takes on nothing passes by, and gives up what it has not begun to follow", () => {
  const connected = [closed("easypost"), source("ship24")];
  const decide = (...followings: Following[]) =>
    told(decideFollowing({ parcels: [parcel], followings }, connected, NOW));
  expect(decide()).toEqual(["ship24 wanted"]);
  expect(decide(anyFollowing())).toEqual(["easypost ended", "ship24 wanted"]);
  expect(decide(anyFollowing({ state: "not_found" }))).toEqual(["easypost ended", "ship24 wanted"]);
  expect(decide(following)).toEqual(["easypost following"]);
});

test("where nobody takes it on, a number waits where it is", () => {
  const connected = [closed("easypost"), closed("ship24")];
  const waiting = anyFollowing({ providerId: "ship24" });
  expect(told(decideFollowing({ parcels: [parcel], followings: [waiting] }, connected, NOW))).toEqual([
    "ship24 wanted",
  ]);
  expect(told(decideFollowing({ parcels: [parcel], followings: [] }, connected, NOW))).toEqual([
    "easypost wanted",
  ]);
});

test("what went to another source stays there when the key is mended", () => {
  const followings = [anyFollowing({ state: "ended" }), { ...following, providerId: "ship24" as const }];
  const connected = [source("easypost"), source("ship24")];
  expect(told(decideFollowing({ parcels: [parcel], followings }, connected, NOW))).toEqual([
    "ship24 following",
  ]);
});
