/**
 * How many mails of one shop may be under way at the same time in one process. A server that answers quickly gets more, one
 * that keeps us waiting fewer and fewer, so that it cannot hold what others need.
 */
export const ROOM_AT_FIRST = 16;
const ROOM_MIN = 2;
const ROOM_MAX = 96;
const QUICK_MS = 1_000;
const SLOW_MS = 5_000;

/** The room after a mail that took so long from its claim to its ending. */
export function nextRoom(room: number, tookMs: number): number {
  if (tookMs >= SLOW_MS) return Math.max(ROOM_MIN, Math.floor(room / 2));
  return tookMs <= QUICK_MS ? Math.min(ROOM_MAX, room + 1) : room;
}
