import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { runLoad, type LoadResult } from "../support/http-load.ts";
import { median, percentile, printTable, round } from "../support/table.ts";
import { orderBody, signedDeliveries } from "./deliveries.ts";

const CONNECTIONS = 32;
const CONTENDERS = ["insertLimit", "insertUncompressed", "ours", "template"] as const;
type Contender = (typeof CONTENDERS)[number];
const FILES: Record<Contender, string> = {
  insertLimit: "server-insert-limit.ts",
  insertUncompressed: "server-insert-limit.ts",
  ours: "server-ours.ts",
  template: "server-template.ts",
};

/**
 * How many webhooks a second are stored for good: our door, one plain INSERT a request (with PostgreSQL's ordinary storage,
 * and with its compression off), and the template's action. Each in a process of its own, in turns, on one PostgreSQL with ordinary durable settings; then one long run of ours for memory.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "5" },
      each: { type: "string", default: "6000" },
      long: { type: "string", default: "200000" },
    },
  });
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const database = new pg.Client(postgres.url);
  try {
    await applyMigrations(postgres.url);
    await database.connect();
    const servers = await startServers(postgres.url);
    const rates = await raceInTurns(servers, Number(values.rounds), Number(values.each));
    const long = await longRun(servers.ours, database, Number(values.long));
    for (const { child } of Object.values(servers)) child.disconnect();
    return report(rates, long);
  } finally {
    await database.end();
    await postgres.stop();
  }
}

type BenchServer = { child: ChildProcess; port: number };

async function startServers(databaseUrl: string): Promise<Record<Contender, BenchServer>> {
  const start = async (contender: Contender): Promise<BenchServer> => {
    const child = fork(path.join(import.meta.dirname, FILES[contender]), {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        NODE_ENV: "production",
        BENCH_STORAGE: contender === "insertUncompressed" ? "external" : "extended",
      },
    });
    const [{ port }] = (await once(child, "message")) as [{ port: number }];
    return { child, port };
  };
  return {
    insertLimit: await start("insertLimit"),
    insertUncompressed: await start("insertUncompressed"),
    ours: await start("ours"),
    template: await start("template"),
  };
}

const requests = signedDeliveries(Array.from({ length: 200 }, (_, n) => orderBody(1000 + n)));

async function raceInTurns(
  servers: Record<Contender, BenchServer>,
  rounds: number,
  each: number,
): Promise<Record<Contender, LoadResult[]>> {
  const results: Record<Contender, LoadResult[]> = {
    insertLimit: [],
    insertUncompressed: [],
    ours: [],
    template: [],
  };
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const contender of CONTENDERS) {
      // The template is many times slower: fewer requests take it as long.
      const total = contender === "template" ? Math.ceil(each / 6) : each;
      const result = await runLoad(servers[contender].port, CONNECTIONS, total, () => requests());
      if ([...result.statuses.keys()].some((status) => status !== 200))
        throw new Error(`${contender} answered ${JSON.stringify([...result.statuses])}`);
      if (turn > 0) results[contender].push(result); // the first turn warms up
    }
  return results;
}

type LongRun = { lost: number; duplicated: number; rssMb: number[]; deliveries: number };

/** One delivery in fifty comes twice, as Shopify's do. Lost and duplicated are counted against the table afterwards. */
async function longRun(server: BenchServer, database: pg.Client, deliveries: number): Promise<LongRun> {
  const prefix = `long-${Date.now()}`;
  const count = async () =>
    Number(
      (await database.query(`select count(*) n from "InboxItem" where "webhookId" like $1`, [`${prefix}%`]))
        .rows[0].n,
    );
  const rssMb: number[] = [];
  const steps = 8;
  const distinct = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    const from = Math.round((step * deliveries) / steps);
    const to = Math.round(((step + 1) * deliveries) / steps);
    await runLoad(server.port, CONNECTIONS, to - from, (n) => {
      const at = from + n;
      const id = `${prefix}-${at % 50 === 49 ? at - 40 : at}`;
      distinct.add(id);
      return requests(id);
    });
    server.child.send("memory");
    const [{ rssMb: now }] = (await once(server.child, "message")) as [{ rssMb: number }];
    rssMb.push(Math.round(now));
  }
  const stored = await count();
  return {
    deliveries,
    rssMb,
    lost: Math.max(0, distinct.size - stored),
    duplicated: Math.max(0, stored - distinct.size),
  };
}

function report(rates: Record<Contender, LoadResult[]>, long: LongRun): object {
  const perSecond = (contender: Contender) => median(rates[contender].map((result) => result.perSecond));
  const p99 = (contender: Contender) =>
    percentile(
      rates[contender].flatMap((result) => result.latenciesMs),
      99,
    );
  // Ratios are taken turn by turn: what slows the machine slows all of them.
  const ratioTo = (peer: Contender) =>
    median(rates.ours.map((ours, turn) => ours.perSecond / (rates[peer][turn]?.perSecond ?? Number.NaN)));
  printTable(
    ["webhook-ingest", "stored/s", "p99 ms", "ours is"],
    CONTENDERS.map((contender) => [
      contender,
      perSecond(contender),
      p99(contender),
      `${round(ratioTo(contender))} x`,
    ]),
  );
  console.log(`Memory over ${long.deliveries.toLocaleString("en")} deliveries (MB): ${long.rssMb.join(" ")}`);
  return {
    bench: "webhook-ingest",
    perSecond: {
      ours: Math.round(perSecond("ours")),
      insertLimit: Math.round(perSecond("insertLimit")),
      template: Math.round(perSecond("template")),
      insertUncompressed: Math.round(perSecond("insertUncompressed")),
    },
    ratioToInsertLimit: round(ratioTo("insertLimit")),
    ratioToInsertUncompressed: round(ratioTo("insertUncompressed")),
    ratioToTemplate: round(ratioTo("template")),
    p99Ms: round(p99("ours")),
    lost: long.lost,
    duplicated: long.duplicated,
    memoryMb: { first: long.rssMb[1] ?? long.rssMb[0], last: long.rssMb.at(-1) },
  };
}
