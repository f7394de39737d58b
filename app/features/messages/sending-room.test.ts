import { expect, test } from "vitest";
import { nextRoom, ROOM_AT_FIRST } from "./sending-room.ts";

const after = (tookMs: number[]): number => tookMs.reduce(nextRoom, ROOM_AT_FIRST);

test.each<[string, number[], number]>([
  ["answers quickly gets one more for each mail", [20, 20, 20], ROOM_AT_FIRST + 3],
  ["answers in a few seconds keeps what it has", [2_000, 3_000], ROOM_AT_FIRST],
  ["keeps us waiting gets half as much each time", [30_000, 30_000], ROOM_AT_FIRST / 4],
  [
    "never answers still gets a little, so that one sees when it does",
    Array.from({ length: 20 }, () => 60_000),
    2,
  ],
  ["is quick for ever has an end too", Array.from({ length: 500 }, () => 5), 96],
])("a server that %s", (_how, tookMs, room) => {
  expect(after(tookMs)).toBe(room);
});
