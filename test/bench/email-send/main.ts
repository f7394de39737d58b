import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import PostalMime from "postal-mime";
import { createDb } from "#app/db.server.ts";
import { instantFromMs } from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { testContext } from "#test/support/context.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { cpuMsOf, parentOf } from "../support/server-cpu.ts";
import { median, printTable, round } from "../support/table.ts";
import { newSigningKey, storeDueMessages, storeShops, type Key } from "#test/factories/due-messages.ts";

const DOMAIN = "mail.bench.example";
const POOLS = [5, 20];

/**
 * How many mails a second go all the way: planned, claimed, rendered, signed, stored, accepted by a mail server in another
 * process, and written down as sent; against nodemailer alone, which is handed the finished texts and signs and sends them. All
 * senders in processes of their own, in turns, on one PostgreSQL with ordinary durable settings.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      each: { type: "string", default: "1500" },
      shops: { type: "string", default: "20" },
      processes: { type: "string", default: "1" },
    },
  });
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const db = createDb(postgres.url, 10);
  try {
    await applyMigrations(postgres.url);
    const race = await startRace(db, postgres.url, Number(values.shops));
    const each = Number(values.each);
    const turns: Turn[] = [];
    for (let turn = 0; turn <= Number(values.rounds); turn += 1) {
      const result = await runTurn(race, turn, each);
      if (turn > 0) turns.push(result); // the first turn warms up
    }
    for (const child of race.children) child.disconnect();
    return report(turns, Number(values.processes) === 2 ? "two" : "one");
  } finally {
    await db.$disconnect();
    await postgres.stop();
  }
}

type Race = {
  db: PrismaClient;
  store: (from: number, count: number) => Promise<void>;
  smtpUrl: string;
  smtp: ChildProcess;
  ours: ChildProcess[];
  bare: ChildProcess;
  key: Key;
  postgresPid: number;
  children: ChildProcess[];
};
/** `cpuMs`: what one mail costs its senders, and the mail server that takes it. */
type Speed = { perSecond: number; cpuMs: number; takingMs: number };
type Outcome = Speed & { databaseMs: number; lost: number; duplicated: number };
type Turn = { one: Outcome; two: Outcome; bare: Speed[] };

async function startRace(db: PrismaClient, databaseUrl: string, shopCount: number): Promise<Race> {
  const { ctx } = testContext(db, { now: () => instantFromMs(Date.now()), mailFrom: `orders@${DOMAIN}` });
  const key = newSigningKey(DOMAIN);
  const shops = await storeShops(ctx, shopCount, key);
  const smtp = start("smtp-server.ts");
  const [{ port }] = (await once(smtp, "message")) as [{ port: number }];
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: `orders@${DOMAIN}` };
  const ours = [start("sender-ours.ts", env), start("sender-ours.ts", env)];
  const bare = start("sender-bare.ts");
  await Promise.all([...ours, bare].map((child) => once(child, "message")));
  const store = (from: number, count: number) => storeDueMessages(ctx, { shops, from, count });
  const [session] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postgresPid = parentOf(session?.pid ?? 0);
  return { db, store, smtpUrl, smtp, ours, bare, key, postgresPid, children: [smtp, ...ours, bare] };
}

function start(file: string, env: Record<string, string> = {}): ChildProcess {
  const child = fork(path.join(import.meta.dirname, file), {
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  // Whoever waits for its next message would wait for ever.
  child.once("exit", (code) => {
    if (code) process.exit(1);
  });
  return child;
}

async function runTurn(race: Race, turn: number, each: number): Promise<Turn> {
  const from = 1 + turn * each * 2;
  const one = await sendOurs(race, race.ours.slice(0, 1), from, each);
  const { sample, ...oneOutcome } = one;
  const bare: Speed[] = [];
  for (const pool of POOLS) bare.push(await sendBare(race, { pool, count: each, sample }));
  const { sample: _, ...two } = await sendOurs(race, race.ours, from + each, each);
  return { one: oneOutcome, two, bare };
}

/** Lost and doubled are what the mail server says against what the rows say. */
async function sendOurs(
  { db, store, smtp, postgresPid }: Race,
  workers: ChildProcess[],
  from: number,
  count: number,
): Promise<Outcome & { sample: string }> {
  await store(from, count);
  const before = await db.message.count({ where: { state: "sent" } });
  const servers = () => ({ database: cpuMsOf(postgresPid), taking: cpuMsOf(smtp.pid ?? 0) });
  const used = servers();
  const startedAt = performance.now();
  for (const worker of workers) worker.send("start");
  while ((await acceptedBy(smtp)) < count) await sleep(5);
  // Until the last one is written down, too.
  while ((await db.message.count({ where: { state: "sent" } })) < before + count) await sleep(5);
  const perSecond = count / ((performance.now() - startedAt) / 1_000);
  let cpuMs = 0;
  for (const worker of workers) {
    worker.send("stop");
    const [worked] = (await once(worker, "message")) as [{ cpuMs: number }];
    cpuMs += worked.cpuMs / count;
  }
  const now = servers();
  const { ids, last } = await taken(smtp);
  const rows = await db.message.findMany({
    where: { state: "sent" },
    select: { messageId: true, orderId: true },
  });
  const ofTurn = rows.filter(({ orderId }) => Number(orderId) >= from).map(({ messageId }) => messageId);
  const arrived = new Set(ids);
  return {
    perSecond,
    cpuMs,
    takingMs: (now.taking - used.taking) / count,
    databaseMs: (now.database - used.database) / count,
    lost: ofTurn.filter((id) => !arrived.has(id)).length + count - ofTurn.length,
    duplicated: ids.length - arrived.size,
    sample: last,
  };
}

async function sendBare(
  { bare, smtp, smtpUrl, key }: Race,
  { pool, count, sample }: { pool: number; count: number; sample: string },
): Promise<Speed> {
  const { subject = "", text = "", html = "" } = await PostalMime.parse(Buffer.from(sample, "latin1"));
  const before = cpuMsOf(smtp.pid ?? 0);
  bare.send({
    count,
    pool,
    smtpUrl,
    dkim: key,
    mail: { from: `"Northwind Goods" <orders@${DOMAIN}>`, subject, text, html },
  });
  const [{ perSecond, cpuMs }] = (await once(bare, "message")) as [Speed];
  const { ids } = await taken(smtp);
  if (new Set(ids).size !== count) throw new Error(`the peer sent ${ids.length} of ${count}`);
  return { perSecond, cpuMs: cpuMs / count, takingMs: (cpuMsOf(smtp.pid ?? 0) - before) / count };
}

async function acceptedBy(smtp: ChildProcess): Promise<number> {
  smtp.send("count");
  const [{ count }] = (await once(smtp, "message")) as [{ count: number }];
  return count;
}

async function taken(smtp: ChildProcess): Promise<{ ids: string[]; last: string }> {
  smtp.send("take");
  const [answer] = (await once(smtp, "message")) as [{ ids: string[]; last: string }];
  return answer;
}

function report(turns: Turn[], chosen: "one" | "two"): object {
  const best = (turn: Turn) => Math.max(...turn.bare.map((speed) => speed.perSecond));
  const ratio = (count: "one" | "two") => median(turns.map((turn) => turn[count].perSecond / best(turn)));
  const perSecond = {
    one: median(turns.map((turn) => turn.one.perSecond)),
    two: median(turns.map((turn) => turn.two.perSecond)),
    bare: median(turns.map(best)),
  };
  const cpu = (count: "one" | "two") =>
    (["cpuMs", "databaseMs", "takingMs"] as const).map((of) => median(turns.map((turn) => turn[count][of])));
  printTable(
    [
      "email-send",
      "mails/s",
      "of the best nodemailer",
      "CPU ms a mail",
      "of PostgreSQL",
      "of the mail server",
    ],
    [
      ["ours, one process", perSecond.one, `${round(ratio("one"))} x`, ...cpu("one")],
      ["ours, two processes", perSecond.two, `${round(ratio("two"))} x`, ...cpu("two")],
      ...POOLS.map((pool, n) => [
        `nodemailer, pool of ${pool}`,
        median(turns.map((turn) => turn.bare[n]?.perSecond ?? 0)),
        "",
        median(turns.map((turn) => turn.bare[n]?.cpuMs ?? 0)),
        "",
        median(turns.map((turn) => turn.bare[n]?.takingMs ?? 0)),
      ]),
    ],
  );
  const sum = (what: "lost" | "duplicated") =>
    turns.reduce((total, turn) => total + turn.one[what] + turn.two[what], 0);
  return {
    bench: "email-send",
    perSecond: { ours: Math.round(perSecond[chosen]), bareNodemailer: Math.round(perSecond.bare) },
    ratio: round(ratio(chosen)),
    ratios: { oneProcess: round(ratio("one")), twoProcesses: round(ratio("two")) },
    lost: sum("lost"),
    duplicated: sum("duplicated"),
  };
}
