import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { STAGES } from "#app/features/estimates/learned.ts";
import { toDayNumber } from "#app/lib/day-number.ts";
import { parseCalendarDate } from "#app/lib/time.ts";
import { OperatorError } from "#tools/operator-error.ts";
import { printTable, round } from "../support/table.ts";
import { predict, type Mode, type Prediction } from "./predict.ts";
import { readOrders } from "./read-orders.ts";
import { scoreOf, type Accuracy } from "./score.ts";

const MODES: Mode[] = ["marketplace", "per-shop"];
const USAGE =
  "Usage: npm run bench -- estimate-accuracy --data FILE.csv[.gz] --test-from YYYY-MM-DD [--mode marketplace|per-shop] [--stage purchase|handover] [--predictions OUT.csv]";

/**
 * How often the product's dates come true, on orders of the past in the order they were placed. Each is predicted by the product's own
 * rules, calendars and learning from the days before it; those bought from --test-from on are scored. The
 * product carries nothing over from such data: it starts from what is usual in the country, and learns as it goes.
 */
export async function runBench(args: string[]): Promise<object> {
  const { data, testFrom, mode, stage, predictionsFile } = readOptions(args);
  const orders = await readOrders(data);
  const startedMs = performance.now();
  const predictions = predict(orders, mode, stage);
  const seconds = (performance.now() - startedMs) / 1000;
  const tested = predictions.filter(({ order }) => order.purchasedOn >= testFrom);
  if (tested.length === 0)
    throw new OperatorError("No order of the data was bought on or after --test-from.");
  if (predictionsFile !== null) await writeFile(predictionsFile, toCsv(tested));
  const accuracy = scoreOf(tested);
  print(accuracy);
  console.log(
    `${orders.length.toLocaleString("en")} orders lived through in ${round(seconds, 1)} s, ${accuracy.n.toLocaleString("en")} of them scored.`,
  );
  return { bench: "estimate-accuracy", mode, stage, ...accuracy };
}

function readOptions(args: string[]) {
  const values = valuesOf(args);
  const testFrom = parseCalendarDate(values["test-from"]);
  const mode = MODES.find((known) => known === values.mode);
  const stage = STAGES.find((known) => known === values.stage);
  if (!values.data || !testFrom || !mode || !stage) throw new OperatorError(USAGE);
  return {
    data: values.data,
    testFrom: toDayNumber(testFrom),
    mode,
    stage,
    predictionsFile: values.predictions ?? null,
  };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: "string" },
        "test-from": { type: "string" },
        mode: { type: "string", default: "marketplace" },
        stage: { type: "string", default: "purchase" },
        predictions: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : ""}\n${USAGE}`);
  }
}

function print({ merchantPromise, ...ours }: Accuracy): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  printTable(
    ["estimate-accuracy", "held", "days", "pinball", "mean error"],
    [
      ["the likely day", "", "", ours.pinball["50"], ours.mae50],
      ["by a day, 80 %", "", "", ours.pinball["80"], ""],
      ["by a day, 90 %", percent(ours.coverage["90"]), ours.meanDaysPromised["90"], ours.pinball["90"], ""],
      ["by a day, 95 %", percent(ours.coverage["95"]), ours.meanDaysPromised["95"], ours.pinball["95"], ""],
      ["window, 80 %", percent(ours.window80.coverage), ours.window80.width, "", ""],
      ["window, 90 %", percent(ours.window90.coverage), ours.window90.width, "", ""],
      [
        "the merchant's own",
        percent(merchantPromise.onTime),
        merchantPromise.meanDays,
        "",
        merchantPromise.mae,
      ],
    ],
  );
}

/** Whole days after the day of the stage, so that anybody can score them again. */
function toCsv(predictions: Prediction[]): string {
  const rows = predictions.map(({ order, issuedOn, likelyOn, by, window }) =>
    [
      order.id,
      ...[
        likelyOn,
        by[80],
        by[90],
        by[95],
        window[80].from,
        window[80].to,
        window[90].from,
        window[90].to,
        order.deliveredOn,
      ].map((day) => day - issuedOn),
    ].join(","),
  );
  return `order_id,p50,p80,p90,p95,window80_from,window80_to,window90_from,window90_to,actual\n${rows.join("\n")}\n`;
}
