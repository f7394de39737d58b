import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { findRunning } from "../running.ts";
import { readRecordings, type Recording } from "./recordings.ts";
import { sendRecording, shuffled, type Sent, type SendOptions } from "./send.ts";
import { shopState, type ShopState } from "./shop-state.ts";

const USAGE = `Usage: npm run replay -- --dir DIR [--shop DOMAIN] [--times N] [--shuffle] [--seed N] [--same-ids]
       [--url APP_URL] [--secret APP_SECRET] [--database-url URL]
Signs recorded webhooks anew, posts them to the running app, and says what they became. Without --url, --secret and
--database-url the app that "npm start" runs on this machine is used (or SHOPIFY_APP_URL, SHOPIFY_API_SECRET, DATABASE_URL).`;

const WAIT_MAX_MS = 120_000;

try {
  process.exit(await replay());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

async function replay(): Promise<number> {
  const options = parseOptions();
  const recordings = await readRecordings(options.dir);
  const target = await findTarget(options);
  const database = new pg.Client(target.databaseUrl);
  await database.connect();
  const states: ShopState[] = [];
  let troubles = 0;
  for (let pass = 1; pass <= options.times; pass += 1) {
    const ordered = options.shuffle ? shuffled(recordings, options.seed + pass) : recordings;
    const sent = await sendAll(
      ordered,
      { ...target, shop: options.shop, sameIds: options.sameIds },
      options.shuffle ? 8 : 1,
    );
    const outcomes = await waitUntilWorked(database, sent);
    states.push(await shopState(database, [...new Set(sent.map(({ shop }) => shop))]));
    troubles += reportPass(pass, sent, outcomes);
  }
  await database.end();
  return reportStates(states) + troubles > 0 ? 1 : 0;
}

function parseOptions() {
  const { values } = parseArgs({
    options: {
      dir: { type: "string" },
      shop: { type: "string" },
      times: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
      shuffle: { type: "boolean", default: false },
      "same-ids": { type: "boolean", default: false },
      url: { type: "string" },
      secret: { type: "string" },
      "database-url": { type: "string" },
    },
  });
  const times = Number(values.times);
  if (!values.dir || !Number.isInteger(times) || times < 1) throw new Error(USAGE);
  const { dir, shuffle, url, secret } = values;
  const seed = Number(values.seed);
  return {
    dir,
    times,
    shuffle,
    seed,
    url,
    secret,
    shop: values.shop ?? null,
    sameIds: values["same-ids"],
    databaseUrl: values["database-url"],
  };
}

async function findTarget(options: {
  url?: string | undefined;
  secret?: string | undefined;
  databaseUrl?: string | undefined;
}) {
  const running = await findRunning();
  const { SHOPIFY_APP_URL, SHOPIFY_API_SECRET, DATABASE_URL } = process.env;
  const appUrl = options.url ?? running?.appUrl ?? SHOPIFY_APP_URL;
  const secret = options.secret ?? running?.apiSecret ?? SHOPIFY_API_SECRET?.split(",")[0];
  const databaseUrl = options.databaseUrl ?? running?.databaseUrl ?? DATABASE_URL;
  if (!appUrl || !secret || !databaseUrl)
    throw new Error(`No running app found: start one with "npm start", or name it.\n\n${USAGE}`);
  return { appUrl, secret, databaseUrl };
}

/** Several at once when the order does not matter, else one after the other. */
async function sendAll(recordings: Recording[], options: SendOptions, atOnce: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  const waiting = recordings.values();
  const drive = async () => {
    for (const recording of waiting) sent.push(await sendRecording(recording, options));
  };
  await Promise.all(Array.from({ length: atOnce }, drive));
  return sent;
}

type Worked = { webhookId: string; topic: string; state: string; outcome: string | null };

async function waitUntilWorked(database: pg.Client, sent: Sent[]): Promise<Worked[]> {
  const deadline = Date.now() + WAIT_MAX_MS;
  const ids = sent.map(({ webhookId }) => webhookId);
  for (;;) {
    const { rows } = await database.query<Worked>(
      `select "webhookId", topic, state, outcome from "InboxItem" where "shopId" = any($1) and "webhookId" = any($2)`,
      [[...new Set(sent.map(({ shop }) => shop))], ids],
    );
    if (rows.every(({ state }) => state !== "waiting") || Date.now() > deadline) return rows;
    await sleep(200);
  }
}

/** Prints a pass and returns how many deliveries came to grief. */
function reportPass(pass: number, sent: Sent[], worked: Worked[]): number {
  const accepted = sent.filter(({ status }) => status === 200).length;
  const count = (state: string) => worked.filter((item) => item.state === state).length;
  console.log(
    `\nPass ${pass}: ${sent.length} sent, ${accepted} accepted, ${count("done")} processed, ${count("malformed")} malformed, ${count("failed")} failed, ${count("waiting")} still waiting`,
  );
  for (const { topic, status } of sent.filter((one) => one.status !== 200))
    console.log(`  refused ${topic}: status ${status || "none, is the app running?"}`);
  const lines = worked.map(
    ({ topic, state, outcome }) => `  ${topic.padEnd(28)} ${state.padEnd(10)} ${outcome ?? ""}`,
  );
  for (const line of lines.sort()) console.log(line);
  return sent.length - accepted + count("failed") + count("waiting");
}

/** Prints what there is now, and returns 1 when passes left different states. */
function reportStates(states: ShopState[]): number {
  const last = states.at(-1);
  if (!last) return 0;
  console.log(
    `\nNow: ${Object.entries(last.rows)
      .map(([table, rows]) => `${rows} ${table}`)
      .join(", ")}`,
  );
  const differs = states.some(({ digest }) => digest !== last.digest);
  if (states.length > 1)
    console.log(
      `State after each pass: ${states.map(({ digest }) => digest).join(" ")} (${differs ? "they differ" : "identical"})`,
    );
  return differs ? 1 : 0;
}
