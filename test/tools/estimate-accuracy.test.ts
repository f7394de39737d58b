import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { daysAfter, toCalendarDate, toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { runBench } from "#test/bench/estimate-accuracy/main.ts";
import { predict, type Mode, type Prediction } from "#test/bench/estimate-accuracy/predict.ts";
import { parseOrders, readOrders, type MarketOrder } from "#test/bench/estimate-accuracy/read-orders.ts";
import { dice } from "#test/factories/past-orders.ts";

const HEAD =
  "order_id,order_purchase_timestamp,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date,seller_id,seller_state,szip,customer_state,czip";
// Dates as written in this file.
const FIRST_DAY = toDayNumber("2026-01-05" as CalendarDate);
const TEST_FROM = "2026-04-15" as CalendarDate;
/** Enough for every level of learning to take part, and few enough for a suite. */
const REAL_ORDERS = 5_000;

/** A market of made-up orders: three sellers, three provinces, a hundred and thirty days. */
function marketCsv(): string {
  const roll = dice(5);
  const time = (day: DayNumber, hour: number) =>
    `${toCalendarDate(day)} ${String(hour).padStart(2, "0")}:15:00`;
  const rows = Array.from({ length: 130 * 8 }, (_, number) => {
    const day = daysAfter(FIRST_DAY, Math.floor(number / 8));
    const handedOverOn = daysAfter(day, 1 + Math.floor(roll() * 3));
    const province = Math.floor(roll() * 3);
    const deliveredOn = daysAfter(handedOverOn, 3 + 3 * province + Math.floor(roll() ** 2 * 8));
    return [
      `o${number}`,
      time(day, Math.floor(roll() * 24)),
      time(handedOverOn, 16),
      time(deliveredOn, 12),
      toCalendarDate(daysAfter(day, 25)),
      `seller${Math.floor(roll() * 3)}`,
      "SP",
      "04000",
      ["SP", "RJ", "BA"][province],
      String(10_000 + Math.floor(roll() * 80_000)),
    ].join(",");
  });
  return [HEAD, ...rows, "lost,2026-02-01 10:00:00,,,2026-02-20,seller1,SP,04000,SP,01000", ""].join("\n");
}

async function marketFile(name: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "doorstep-")), name);
  await writeFile(file, name.endsWith(".gz") ? gzipSync(marketCsv()) : marketCsv());
  return file;
}

const MODES: Mode[] = ["marketplace", "per-shop"];
const purchasedBy = (predictions: Prediction[], turn: DayNumber) =>
  predictions
    .filter(({ order }) => order.purchasedOn <= turn)
    .map(({ order, issuedOn, likelyOn, by, window }) => ({ id: order.id, issuedOn, likelyOn, by, window }));

/** Everything that happened on or after the day happens otherwise, and orders of later days go to other places. */
function shuffleFuture(orders: MarketOrder[], turn: DayNumber): MarketOrder[] {
  const roll = dice(17);
  const other = (on: DayNumber) => (on < turn ? on : daysAfter(turn, Math.floor(roll() * 50)));
  return orders.map((order) => ({
    ...order,
    handedOverOn: other(order.handedOverOn),
    deliveredOn: other(order.deliveredOn),
    province: order.purchasedOn > turn ? "AM" : order.province,
  }));
}

describe("the accuracy of estimates", () => {
  test("is told as one line of figures, and as a file that anybody can score again", async () => {
    const predictions = path.join(path.dirname(await marketFile("x.csv")), "predictions.csv");
    const args = ["--data", await marketFile("orders.csv.gz"), "--test-from", TEST_FROM];
    const result = await runBench([...args, "--predictions", predictions]);
    expect(result).toMatchObject({
      bench: "estimate-accuracy",
      mode: "marketplace",
      stage: "purchase",
      mae50: expect.any(Number) as unknown,
      pinball: {
        "50": expect.any(Number) as unknown,
        "80": expect.any(Number) as unknown,
        "90": expect.any(Number) as unknown,
        "95": expect.any(Number) as unknown,
        mean: expect.any(Number) as unknown,
      },
      merchantPromise: { onTime: 1, meanDays: 25 },
    });
    const { n, coverage, mae50 } = result as { n: number; coverage: Record<string, number>; mae50: number };
    const rows = (await readFile(predictions, "utf8")).trim().split("\n").slice(1);
    expect(rows).toHaveLength(n);
    expect(coverage["90"]).toBeGreaterThan(0.8);
    const scored = rows.map((row) => row.split(",").slice(1).map(Number));
    const errors = scored.map((cells) => Math.abs((cells[0] ?? 0) - (cells.at(-1) ?? 0)));
    expect(errors.reduce((sum, error) => sum + error, 0) / n).toBeCloseTo(mae50, 2);
  });

  test.each(MODES)("knows nothing of the day of purchase or any later one: %s", (mode) => {
    const orders = parseOrders(marketCsv());
    const turn = daysAfter(FIRST_DAY, 100);
    const told = purchasedBy(predict(orders, mode, "purchase"), turn);
    const toldOtherwise = purchasedBy(predict(shuffleFuture(orders, turn), mode, "purchase"), turn);
    expect(told).toHaveLength(101 * 8);
    expect(toldOtherwise).toEqual(told);
  });

  test("leaves out what did not arrive, and sorts by the time of purchase", () => {
    const orders = parseOrders(marketCsv());
    expect(orders).toHaveLength(130 * 8);
    expect(orders.map(({ purchasedAt }) => purchasedAt)).toEqual(
      orders.map(({ purchasedAt }) => purchasedAt).toSorted(),
    );
  });

  test.each([
    [["--data", "nowhere.csv", "--test-from", TEST_FROM], "There is no file nowhere.csv."],
    [["--data", "README.md", "--test-from", TEST_FROM], "The data has no column order_id"],
    [["--test-from", TEST_FROM], "Usage:"],
    [["--data", "README.md", "--test-from", "soon"], "Usage:"],
    [["--data", "README.md", "--test-from", TEST_FROM, "--mode", "both"], "Usage:"],
  ])("says what is wrong with %j", async (args, problem) => {
    await expect(runBench(args)).rejects.toThrow(problem);
  });

  const data = process.env["DOORSTEP_DATA"];
  test.skipIf(!data)(
    "knows nothing of the future on real orders either (skipped unless DOORSTEP_DATA names the folder of data)",
    async () => {
      const all = await readOrders(path.join(data ?? "", "olist", "orders-before-2018-04-21.csv.gz"));
      const orders = all.slice(0, REAL_ORDERS);
      const half = orders[Math.floor(orders.length / 2)]?.purchasedOn ?? FIRST_DAY;
      const [told, toldOtherwise] = [orders, shuffleFuture(orders, half)].map((some) =>
        purchasedBy(predict(some, "marketplace", "purchase"), half),
      );
      expect(toldOtherwise).toEqual(told);
    },
    120_000,
  );
});
