import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { createDb } from "#app/db.server.ts";
import { parseShopId } from "#app/lib/ids.ts";
import { publishDesign } from "#test/factories/page-design.ts";
import { testContext } from "#test/support/context.ts";
import { MEMORY_FLAGS } from "#tools/start/children.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { runLoad, type LoadResult } from "../support/http-load.ts";
import { median, percentile, printTable, round } from "../support/table.ts";
import { requestFor, signedPath } from "./requests.ts";
import { seedShop, SHOPS, TOKEN_OF, type Size } from "./seed.ts";
import { weigh, type PageWeight } from "./weigh.ts";

const CONNECTIONS = 16;
const CONTENDERS = ["1k", "100k", "1m", "limit", "bare", "template"] as const;
type Contender = (typeof CONTENDERS)[number];
type Results = Record<Contender, LoadResult[]>;

/**
 * Tracking pages a second, of orders at random: ours in shops of three sizes, the same server and door sending the same bytes
 * from memory ("bare" is the same without checking Shopify's signature), and the same content as the template's hydrated page.
 * In turns, on one PostgreSQL, two processes of which only one works at a time.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "5" },
      each: { type: "string", default: "3000" },
      largest: { type: "string", default: "1000000" },
    },
  });
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const database = new pg.Client(postgres.url);
  const servers: BenchServer[] = [];
  try {
    await applyMigrations(postgres.url);
    await database.connect();
    await seedAll(database, postgres.url, Number(values.largest));
    const ours = await startServer("server-ours.ts", postgres.url);
    const template = await startServer("server-template.ts", postgres.url);
    servers.push(ours, template);
    const weight = await keepOnePage(ours);
    const results = await raceInTurns(
      { ours, template },
      { rounds: Number(values.rounds), each: Number(values.each), largest: Number(values.largest) },
    );
    return report(results, weight);
  } finally {
    for (const { child } of servers) child.disconnect();
    await database.end();
    await postgres.stop();
  }
}

type BenchServer = { child: ChildProcess; port: number };

async function startServer(file: string, databaseUrl: string): Promise<BenchServer> {
  // As the product is started; the template's server gets the same.
  const child = fork(path.join(import.meta.dirname, file), {
    execArgv: MEMORY_FLAGS,
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production" },
  });
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`${file} ended with ${String(code)} before it listened`);
  });
  const [{ port }] = (await Promise.race([once(child, "message"), died])) as [{ port: number }];
  died.catch(() => {});
  return { child, port };
}

const sizeOf = (size: Size, largest: number): number => Math.min(SHOPS[size].orders, largest);

async function seedAll(database: pg.Client, databaseUrl: string, largest: number): Promise<void> {
  const db = createDb(databaseUrl, 2);
  const { ctx } = testContext(db);
  for (const size of ["1k", "100k", "1m"] as const) {
    const startedAt = performance.now();
    const { shopId } = SHOPS[size];
    await seedShop(database, { shopId, orders: sizeOf(size, largest) });
    const id = parseShopId(shopId);
    if (id) await publishDesign(ctx, id, { style: { frame: "page" } });
    console.log(`${shopId}: seeded in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  await database.query("vacuum analyze");
  await database.query("checkpoint");
  await db.$disconnect();
}

/** Gives the server the answer that it sends from memory: one of its own. */
async function keepOnePage({ child, port }: BenchServer): Promise<PageWeight> {
  const { shopId } = SHOPS["1k"];
  const answer = await fetch(`http://127.0.0.1:${port}${signedPath(`/proxy/${TOKEN_OF(7)}`, shopId)}`, {
    headers: { "user-agent": "Mozilla/5.0", "accept-language": "en-US" },
  });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`ours answered ${answer.status}: ${body.slice(0, 300)}`);
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(date|connection|keep-alive|transfer-encoding|content-length)$/.test(name),
    ),
  );
  child.send({ status: answer.status, headers, body });
  return weigh(body, (text) => gzipSync(text).length);
}

async function raceInTurns(
  servers: { ours: BenchServer; template: BenchServer },
  { rounds, each, largest }: { rounds: number; each: number; largest: number },
): Promise<Results> {
  const results: Results = { "1k": [], "100k": [], "1m": [], limit: [], bare: [], template: [] };
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const contender of CONTENDERS) {
      const { port } = contender === "template" ? servers.template : servers.ours;
      const result = await runLoad(
        port,
        CONNECTIONS,
        totalOf(contender, each),
        requestsOf(contender, turn, largest),
      );
      if ([...result.statuses.keys()].some((status) => status !== 200))
        throw new Error(`${contender} answered ${JSON.stringify([...result.statuses])}`);
      if (turn > 0) results[contender].push(result); // the first turn warms up
    }
  return results;
}

/** What is faster gets more to do, so that each turn takes about as long. */
const totalOf = (contender: Contender, each: number): number => {
  if (contender === "template") return Math.ceil(each / 4);
  return contender === "limit" || contender === "bare" ? each * 2 : each;
};

/** Random orders, the same for everybody in the same turn; prepared before the clock starts. */
function requestsOf(contender: Contender, turn: number, largest: number): (n: number) => Buffer[] {
  const size = contender === "1k" || contender === "100k" ? contender : "1m";
  const { shopId } = SHOPS[size];
  const orders = sizeOf(size, largest);
  const folder = contender === "limit" || contender === "bare" ? contender : "proxy";
  let state = turn * 7_919 + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  const prepared = Array.from({ length: 2_000 }, () => {
    const token = TOKEN_OF(next() % orders);
    return [requestFor(signedPath(`/${folder}/${token}`, shopId))];
  });
  return (n) => prepared[n % prepared.length] ?? [];
}

function report(results: Results, weight: PageWeight): object {
  const rate = (contender: Contender) => median(results[contender].map(({ perSecond }) => perSecond));
  const p99 = (contender: Contender) =>
    percentile(
      results[contender].flatMap(({ latenciesMs }) => latenciesMs),
      99,
    );
  // Ratios are taken turn by turn: what slows the machine slows all of them.
  const ratio = (ours: Contender, peer: Contender) =>
    median(
      results[ours].map(({ perSecond }, turn) => perSecond / (results[peer][turn]?.perSecond ?? Number.NaN)),
    );
  printTable(
    ["tracking-page", "pages/s", "p99 ms", "1m is"],
    CONTENDERS.map((one) => [one, rate(one), p99(one), `${round(ratio("1m", one))} x`]),
  );
  printTable(
    ["gzipped bytes", "html", "css", "js"],
    [["of a typical page", weight.html, weight.css, weight.js]],
  );
  return {
    bench: "tracking-page",
    perSecond: {
      ours: { "1k": Math.round(rate("1k")), "100k": Math.round(rate("100k")), "1m": Math.round(rate("1m")) },
      limit: Math.round(rate("limit")),
      bare: Math.round(rate("bare")),
      template: Math.round(rate("template")),
    },
    ratioToLimit: round(ratio("1m", "limit")),
    ratioToBare: round(ratio("1m", "bare")),
    ratioToTemplate: round(ratio("1m", "template"), 1),
    ratio1mTo1k: round(ratio("1m", "1k")),
    p99Ms: round(p99("1m"), 1),
    bytesGzip: weight,
  };
}
