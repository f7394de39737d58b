import { parseArgs } from "node:util";
import { createDb } from "#app/db.server.ts";
import { killWhileSending } from "#test/support/kill-mail/kill-while-sending.ts";
import { startEmbeddedPostgres } from "./database/embedded-postgres.ts";
import { applyMigrations } from "./database/schema-engine.ts";
import { generateClient } from "./start/build.ts";

// npm run kill-mail -- [--kills 200] [--seed 1]: kills two processes that send mails to a real mail server, again and again, and
// says what arrived, what arrived twice, what is missing, and what nobody knows. The last line is JSON; 1 when a promise broke.
const { values } = parseArgs({
  options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});
await generateClient();
const postgres = await startEmbeddedPostgres({ name: "kill-mail", keep: false });
await applyMigrations(postgres.url);
const db = createDb(postgres.url, 10);
const result = await killWhileSending(
  { db, url: postgres.url },
  { kills: Number(values.kills), workers: 2, seed: Number(values.seed) },
);
await db.$disconnect();
await postgres.stop();

const { messages, states, doubled, missing, kills, arrived } = result;
const known = (states.sent ?? 0) + (states.unknown ?? 0);
console.log(
  `${kills} kills, ${messages} messages, ${arrived} arrived: ${doubled} doubled, ${missing} missing, ${states.unknown ?? 0} unknown`,
);
console.log(JSON.stringify(result));
process.exit(doubled + missing + (messages - known) === 0 ? 0 : 1);
