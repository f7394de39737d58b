import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { instantFromMs, MINUTE_MS } from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { newSigningKey, storeDueMessages, storeShops } from "#test/factories/due-messages.ts";
import { testContext } from "../context.ts";
import { startSlowMailServer } from "./slow-mail-server.ts";

export type KillPlan = {
  kills: number;
  /** How many processes send at the same time. With one, the clock is put forward after a kill instead of waited for. */
  workers: 1 | 2;
  seed: number;
};

export type KillResult = {
  kills: number;
  messages: number;
  /** Rows by state. */
  states: Record<string, number>;
  arrived: number;
  /** Arrived more than once. */
  doubled: number;
  /** Said to be sent, and never arrived. */
  missing: number;
  /** Of those marked unknown, how many had arrived. */
  unknownArrived: number;
};

const DOMAIN = "mail.kill.example";
const STORED_AT_ONCE = 300;
const SETTLE_MAX_MS = 5 * MINUTE_MS;

/**
 * Sends mails of several shops to a real mail server through worker processes that are killed (SIGKILL) again and again, each
 * after a short time of its life; then lets a last one finish. More mails come while any kill is left.
 */
export async function killWhileSending(
  { db, url }: { db: PrismaClient; url: string },
  { kills, workers, seed }: KillPlan,
): Promise<KillResult> {
  const dice = diceOf(seed);
  const smtp = await startSlowMailServer(dice, 15);
  const mailFrom = `orders@${DOMAIN}`;
  const { ctx } = testContext(db, { now: () => instantFromMs(Date.now()), mailFrom });
  const shops = await storeShops(ctx, 5, newSigningKey(DOMAIN));
  let messages = 0;
  let aheadMs = 0;
  const storeMore = async () => {
    // Counted first: two may store at the same time.
    messages += STORED_AT_ONCE;
    await storeDueMessages(ctx, { shops, from: messages - STORED_AT_ONCE + 1, count: STORED_AT_ONCE });
  };
  const open = () => db.message.count({ where: { state: { in: ["planned", "claimed", "sending"] } } });
  // Starting takes longer than living: the next ones wait ready. One lives for each kill, and one at the end.
  let toStart = kills + 1;
  const forkNext = () => (toStart-- > 0 ? [forkWorker()] : []);
  const spares = Array.from({ length: workers + 1 }, forkNext).flat();
  const start = async () => {
    const worker = spares.shift();
    if (!worker) throw new Error("more workers are started than were planned");
    spares.push(...forkNext());
    const child = await worker;
    child.send({ databaseUrl: url, smtpUrl: smtp.url, mailFrom, aheadMs });
    return child;
  };

  let killed = 0;
  await storeMore();
  const live = async () => {
    while (killed < kills) {
      killed += 1;
      const child = await start();
      const before = smtp.accepted.length;
      // What the dead held is taken again only when their leases have run out.
      const left = await db.message.count({ where: { state: "planned" } });
      if (left < STORED_AT_ONCE / 2) await storeMore();
      // Not before it has sent something, and then anywhere.
      while (smtp.accepted.length === before) await sleep(2);
      await sleep(dice() * 250);
      await kill(child);
      if (workers === 1) aheadMs += 2 * MINUTE_MS;
    }
  };
  await Promise.all(Array.from({ length: workers }, live));
  const last = await start();
  const giveUpAt = Date.now() + SETTLE_MAX_MS;
  while ((await open()) > 0) {
    if (Date.now() > giveUpAt) throw new Error(`${await open()} messages are still open`);
    await sleep(50);
  }
  await kill(last);
  await smtp.close();
  return count(db, killed, messages, smtp.accepted);
}

async function forkWorker(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, "worker.ts"), { execArgv: [] });
  await once(child, "message");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function count(
  db: PrismaClient,
  kills: number,
  messages: number,
  accepted: string[],
): Promise<KillResult> {
  const rows = await db.message.findMany({ select: { messageId: true, state: true } });
  const arrived = new Set(accepted);
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const of = (state: string, hasArrived: boolean) =>
    rows.filter((row) => row.state === state && arrived.has(row.messageId) === hasArrived).length;
  return {
    kills,
    messages,
    states,
    arrived: arrived.size,
    doubled: accepted.length - arrived.size,
    missing: of("sent", false),
    unknownArrived: of("unknown", true),
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
