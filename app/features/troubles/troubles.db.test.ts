import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { createDb } from "#app/db.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { ATTENTION_TABS, FIRST_ATTENTION, type AttentionQuery } from "./attention-query.ts";
import { TROUBLE_KINDS } from "./trouble.ts";
import {
  ATTENTION_ROWS,
  countTroubles,
  findAttention,
  listAttention,
  listWatchedPage,
  WATCH_START,
} from "./troubles.server.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const context = () => testContext(database.db).ctx;
const ago = (days: number) => dateFromInstant(addMs(context().now(), -days * DAY_MS));

const forget = async () => void (await database.db.$executeRaw`truncate "Trouble", "Shipment", "Estimate"`);
beforeEach(forget);

/** Few distinct values, so that most rows tie with others. */
const trouble = fc.record({
  subject: fc.nat(70),
  kind: fc.constantFrom(...TROUBLE_KINDS.slice(0, 4)),
  urgency: fc.constantFrom<number[]>(300, 500, 500, 900),
  sinceDaysAgo: fc.constantFrom<number[]>(1, 1, 3),
  state: fc.constantFrom("open", "open", "open", "snoozed", "woken", "passed", "resolved"),
});
type Given = typeof trouble extends fc.Arbitrary<infer Value> ? Value : never;

const store = (shopId: ShopId, troubles: Given[]) =>
  database.db.trouble.createMany({
    skipDuplicates: true,
    data: troubles.map(({ subject, kind, urgency, sinceDaysAgo, state }) => ({
      shopId,
      subjectId: `${subject}-1`,
      kind,
      orderId: String(subject),
      shipmentId: `${subject}-1`,
      urgency,
      since: ago(sinceDaysAgo),
      openedAt: ago(0),
      snoozedUntil: state === "snoozed" ? ago(-1) : state === "woken" ? ago(1) : null,
      endedAt: state === "passed" || state === "resolved" ? ago(sinceDaysAgo) : null,
      endedAs: state === "passed" || state === "resolved" ? state : null,
    })),
  });

/** Every row of a list, page by page. */
async function walk(query: AttentionQuery) {
  const pages = [await listAttention(context(), SHOP, query)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listAttention(context(), SHOP, { ...query, after: next }));
  return pages;
}

test("a parcel's own page tells the most urgent of what lasts, put off or not, and what is wrong besides", async () => {
  const given = { subject: 1, sinceDaysAgo: 1 };
  await store(SHOP, [
    { ...given, kind: "late", urgency: 500, state: "open" },
    { ...given, kind: "bad_number", urgency: 900, state: "snoozed" },
    { ...given, kind: "exception", urgency: 950, state: "resolved" },
  ]);
  await store(OTHER, [{ ...given, kind: "exception", urgency: 950, state: "open" }]);
  expect(await findAttention(context(), SHOP, "1-1")).toMatchObject({ kind: "bad_number", also: ["late"] });
  expect(await findAttention(context(), SHOP, "2-1")).toBeNull();
});

test("every parcel in trouble stands on the list once, most urgent first, and the counts agree", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trouble, { minLength: 40, maxLength: 160 }), async (troubles) => {
      await forget();
      await store(SHOP, troubles);
      await store(OTHER, troubles);
      const stored = await database.db.trouble.findMany({ where: { shopId: SHOP } });
      const now = dateFromInstant(context().now());
      const is = {
        open: (row: (typeof stored)[number]) =>
          !row.endedAt && (row.snoozedUntil === null || row.snoozedUntil <= now),
        snoozed: (row: (typeof stored)[number]) =>
          !row.endedAt && row.snoozedUntil !== null && row.snoozedUntil > now,
        resolved: (row: (typeof stored)[number]) => row.endedAs === "resolved",
      };
      const counts = await countTroubles(context(), SHOP);
      for (const tab of ATTENTION_TABS) {
        const rows = (await walk({ ...FIRST_ATTENTION, tab })).flatMap((page) => page.rows);
        const expected = new Set(stored.filter(is[tab]).map(({ subjectId }) => subjectId));
        expect(rows.map(({ subjectId }) => subjectId).toSorted()).toEqual([...expected].toSorted());
        const named = rows.flatMap(({ subjectId, kind, also }) =>
          [kind, ...also].map((one) => `${subjectId} ${one}`),
        );
        expect(named.toSorted()).toEqual(
          stored
            .filter(is[tab])
            .map(({ subjectId, kind }) => `${subjectId} ${kind}`)
            .toSorted(),
        );
      }
      const open = (await walk(FIRST_ATTENTION)).flatMap((page) => page.rows);
      const urgencies = open.map(({ urgency }) => urgency);
      expect(urgencies).toEqual(urgencies.toSorted((one, other) => other - one));
      expect(counts.open).toBe(open.length);
      expect(counts.snoozed).toBe(new Set(stored.filter(is.snoozed).map(({ subjectId }) => subjectId)).size);
      for (const kind of TROUBLE_KINDS.slice(0, 5)) {
        const rows = (await walk({ ...FIRST_ATTENTION, kind })).flatMap((page) => page.rows);
        expect(rows).toHaveLength(counts.byKind[kind]);
        expect(rows.every((row) => row.kind === kind)).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});

test("a page is full as long as there is more", async () => {
  await store(
    SHOP,
    Array.from({ length: 2 * ATTENTION_ROWS + 5 }, (_, subject) => ({
      subject,
      kind: "exception",
      urgency: 500,
      sinceDaysAgo: 1,
      state: "open",
    })),
  );
  const pages = await walk(FIRST_ATTENTION);
  expect(pages.map(({ rows }) => rows.length)).toEqual([ATTENTION_ROWS, ATTENTION_ROWS, 5]);
});

/** A year of a large shop: what has ended by the hundred thousand, and a few things that last. */
async function storeLongHistory() {
  const { db } = database;
  await db.$executeRaw`
    insert into "Trouble" ("shopId", "subjectId", kind, "orderId", urgency, since, "openedAt", "endedAt", "endedAs", "updatedAt")
    select ${SHOP}, n || '-1', 'stalled', n::text, 500, now(), now(), case when n > 60 then now() end,
      case when n > 60 then 'passed' end, now() from generate_series(1, 60000) n`;
  await db.$executeRaw`
    insert into "Shipment" ("shopId", "shipmentId", "orderId", "fulfillmentId", status, flags, step, "statusAt", "shippedAt", open)
    select ${SHOP}, n || '-1', n::text, n::text, 'in_transit', '{}', 2, now(), ${ago(0)}::timestamptz - n * interval '1 minute',
      n <= 60 from generate_series(1, 60000) n`;
  await db.$executeRaw`analyze "Trouble", "Shipment"`;
}

/** How many rows PostgreSQL read from tables and indexes while `work` ran on this database's one connection. */
async function rowsRead(db: PrismaClient, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    // Statistics are per connection and told late, unless one insists.
    await db.$executeRaw`select pg_stat_force_next_flush()`;
    const [row] = await db.$queryRaw<{ rows: number }[]>`
      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables
      where relname in ('Trouble', 'Shipment')`;
    return row?.rows ?? 0;
  };
  const before = await read();
  await work();
  return (await read()) - before;
}

test("lists, counts and the hourly walk cost what lasts, however long the shop's history", async () => {
  await storeLongHistory();
  const db = createDb(database.url, 1);
  const { ctx } = testContext(db);
  const everything = await rowsRead(db, () => db.$queryRaw`select sum(urgency)::int from "Trouble"`);
  const cost = await rowsRead(db, async () => {
    await listAttention(ctx, SHOP, FIRST_ATTENTION);
    await listAttention(ctx, SHOP, { ...FIRST_ATTENTION, kind: "stalled" });
    await countTroubles(ctx, SHOP);
    for (let from: typeof WATCH_START | null = WATCH_START; from;)
      from = (await listWatchedPage(ctx, SHOP, { from, limit: 500 })).next;
  });
  await db.$disconnect();
  expect(everything).toBeGreaterThanOrEqual(60_000);
  expect(cost).toBeLessThan(3_000);
  expect(cost).toBeGreaterThan(60);
});
