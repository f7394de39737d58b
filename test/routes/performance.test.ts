import { beforeEach, describe, expect, test } from "vitest";
import { daysAfter, toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { addDays } from "#app/lib/time.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { lastDayOver } from "#app/features/performance/performance-query.ts";
import { rollUpScores } from "#app/features/performance/performance.server.ts";
import { loader as home } from "#app/routes/app._index.tsx";
import { loader as performance } from "#app/routes/app.performance._index.tsx";
import { loader as exportCsv } from "#app/routes/app.performance.export.tsx";
import { estimateRow } from "#test/factories/stored-estimate.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: {
  request: Request;
  params: Record<string, string>;
  context: { ctx: typeof bench.ctx };
}) => Promise<Result>;

async function open<Result>(door: Door<Result>, path: string, shop: ShopId = demo): Promise<Result> {
  return door({ request: await bench.adminRequest(shop, path), params: {}, context: { ctx: bench.ctx } });
}

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

const lastDay = () => toDayNumber(lastDayOver(bench.ctx.now()));

/** Parcels of a shop, promised for one day: so many of them came a day early, so many have not come. */
async function storePromises(
  shopId: ShopId,
  { due, early, missing, told = true }: { due: DayNumber; early: number; missing: number; told?: boolean },
): Promise<void> {
  const rows = Array.from({ length: early + missing }, (_, index) =>
    estimateRow(
      {
        orderedOn: daysAfter(due, -4),
        promisedFrom: daysAfter(due, -2),
        promisedTo: due,
        likelyOn: daysAfter(due, -1),
        deliveredOn: index < early ? daysAfter(due, -1) : null,
      },
      {
        shopId,
        orderId: `${due}${told}${index}`,
        shipmentId: "1",
        told,
        promisedLevel: 90,
        carrierName: "=HYPERLINK(0)",
        open: false,
      },
    ),
  );
  await database.db.estimate.createMany({ data: rows });
  await rollUpScores(bench.ctx, shopId, [due]);
}

beforeEach(async () => {
  await database.db.$executeRaw`truncate "Estimate", "PromiseScore"`;
  for (const shop of [demo, other]) bench.standIn.install(shop);
});

describe("the performance page", () => {
  test("shows a shop's own promises, and to another shop what will stand there", async () => {
    await storePromises(demo, { due: lastDay(), early: 36, missing: 4 });
    const { view } = await open(performance, "/app/performance?days=30");
    expect(view).toMatchObject({
      isFirstDay: false,
      basis: "told",
      period: { length: 30 },
      total: { due: 40, undelivered: 4, onTime: 0.9, exactDay: 0.9, windowDays: 3 },
      calibration: { kind: "open", goal: 0.9 },
      certainty: 90,
    });
    expect((await open(home, "/app")).promises).toMatchObject({
      basis: "told",
      due: 40,
      onTime: 0.9,
      goal: 0.9,
    });
    const theirs = await open(performance, "/app/performance?days=30", other);
    expect(theirs.view).toMatchObject({ isFirstDay: true, total: { due: 0 } });
    expect((await open(home, "/app", other)).promises).toBeNull();
  });

  test("does not count a day before it is over everywhere", async () => {
    await storePromises(demo, { due: daysAfter(lastDay(), 1), early: 5, missing: 0 });
    const { view } = await open(performance, "/app/performance");
    expect(view).toMatchObject({ isFirstDay: true, total: { due: 0 } });
  });

  test("takes history worked out afterwards for what it is, as long as little was told", async () => {
    await storePromises(demo, { due: lastDay(), early: 3, missing: 0 });
    await storePromises(demo, { due: lastDay(), early: 50, missing: 0, told: false });
    expect((await open(performance, "/app/performance")).view).toMatchObject({
      basis: "replayed",
      dueBy: { told: 3, replayed: 50 },
    });
    expect((await open(performance, "/app/performance?basis=told")).view).toMatchObject({
      basis: "told",
      total: { due: 3 },
    });
  });

  test.each(["days=7", "from=2026-02-31&to=2026-03-01", "from=2026-03-02&to=2026-03-01", "from=x"])(
    "asked for %s shows the usual period and says so",
    async (search) => {
      const { view } = await open(performance, `/app/performance?${search}`);
      expect(view).toMatchObject({ isMisread: true, period: { length: 90 } });
    },
  );
});

describe("the files", () => {
  test("hold the shop's own parcels, named by their days, with no cell taken for a formula", async () => {
    await storePromises(demo, { due: lastDay(), early: 2, missing: 1 });
    await storePromises(other, { due: lastDay(), early: 9, missing: 0 });
    const to = lastDayOver(bench.ctx.now());
    const days = await open(exportCsv, "/app/performance/export?what=days&days=30");
    expect(days.headers.get("content-disposition")).toBe(
      `attachment; filename="performance-days-${addDays(to, -29)}-${to}.csv"`,
    );
    const [, sums] = (await days.text()).trimEnd().split("\r\n");
    expect(sums).toMatch(new RegExp(`^${to},told,'=HYPERLINK\\(0\\),[^,]*,2,1,0,`));
    const parcels = await open(exportCsv, "/app/performance/export?what=parcels&days=30");
    const lines = (await parcels.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line.endsWith(",-1,delivered"))).toHaveLength(2);
    expect(lines.filter((line) => line.endsWith(",,undelivered"))).toHaveLength(1);
  });

  test.each(["what=everything", "what=days&days=7", "what=parcels&from=2026-03-02&to=2026-03-01"])(
    "asked for %s are refused: other days than asked for would be believed",
    async (search) => {
      expect(await refusal(open(exportCsv, `/app/performance/export?${search}`))).toBe(400);
    },
  );
});
