import { parseArgs } from "node:util";
import { createDb } from "#app/db.server.ts";
import { addMs, instantFromMs } from "#app/lib/time.ts";
import { testContext } from "#test/support/context.ts";
import { startEmbeddedPostgres } from "./database/embedded-postgres.ts";
import { applyMigrations } from "./database/schema-engine.ts";
import { diceOf } from "./enumerate/dice.ts";
import { guess, time } from "./enumerate/guess.ts";
import type { Comparison, Shape } from "./enumerate/samples.ts";
import { buildTown } from "./enumerate/town.ts";
import { createVisitor } from "./enumerate/visitor.ts";
import { generateClient } from "./start/build.ts";

// npm run enumerate -- [--tries 10000] [--pairs 2000] [--orders 2000] [--seed 1]: tries to learn something of other people's
// orders, with the real handlers on a real PostgreSQL, and measures whether time tells. The last line is JSON; 1 when
// anything could be learned, or if the measuring was too coarse to tell a find from a miss.
const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "10000" },
    pairs: { type: "string", default: "2000" },
    orders: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});
await generateClient();
const postgres = await startEmbeddedPostgres({ name: "enumerate", keep: false });
await applyMigrations(postgres.url);
const db = createDb(postgres.url, 4);

let now = instantFromMs(Date.now());
const clock = { forward: (ms: number) => void (now = addMs(now, ms)) };
const { ctx } = testContext(db, { now: () => now });
const town = await buildTown(ctx, Number(values.orders));
const visitor = createVisitor(ctx, town.shopId);
const given = { ctx, town, visitor, clock, roll: diceOf(Number(values.seed)) };

console.log(`${town.people.length} orders each in two shops. Trying ${values.tries} times …`);
const guessed = await guess(given, Number(values.tries));
console.log(
  `  ${guessed.answers.miss} answer to all that misses, ${guessed.answers.repeat} to all that has to be sent again`,
);
for (const what of guessed.learned) console.log(`  LEARNED SOMETHING by ${what}`);

console.log(`Timing ${values.pairs} pairs each …`);
const timed = await time(given, Number(values.pairs));
show("order exists, contact wrong", "order does not exist", timed.lookUp);
show("another shop's link", "nobody's link", timed.link);
console.log("To see that the measuring sees anything:");
show("order exists, contact right", "order does not exist", timed.control);
await db.$disconnect();
await postgres.stop();

const isTold =
  guessed.learned.length > 0 || !timed.lookUp.isSame || !timed.link.isSame || timed.control.isSame;
console.log(JSON.stringify({ enumerate: guessed, timing: timed, learned: isTold }));
process.exit(isTold ? 1 : 0);

function show(one: string, other: string, comparison: Comparison): void {
  console.log(`  ${"".padEnd(28)}      p5     p25  median     p75     p95   (ms)`);
  for (const [name, shape] of [
    [one, comparison.one],
    [other, comparison.other],
  ] as const)
    console.log(`  ${name.padEnd(28)} ${columns(shape)}`);
  const verdict = comparison.isSame ? "cannot be told apart" : "CAN BE TOLD APART";
  console.log(
    `  medians ${(comparison.apart * 100).toFixed(1)} % of the spread apart, p = ${comparison.p.toFixed(3)}: ${verdict}`,
  );
}

function columns({ p5, p25, median, p75, p95 }: Shape): string {
  return [p5, p25, median, p75, p95].map((ms) => ms.toFixed(3).padStart(7)).join(" ");
}
