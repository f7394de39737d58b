import { parseArgs } from "node:util";
import { getTracking } from "ts-tracking-number";
import { NO_CARRIER_RULES } from "#app/features/carriers/carrier-rules.ts";
import { identifyCarriers } from "#app/features/carriers/identify-carriers.ts";
import { median, printTable, round } from "../support/table.ts";
import { bookEntries } from "./book-entries.ts";
import { cluesOf, courierIdsOf, type Entry } from "./entry.ts";
import { readEntries } from "./read-entries.ts";
import { detectOurs, mistakenIdentities, scoreOf, type Detect, type Score } from "./score.ts";

/** Without company and countries. */
const detectByNumber: Detect = (entry) => detectOurs(entry, false);

/** The library has one answer, from the number alone. */
const detectByLibrary: Detect = ({ number }) => {
  const code = getTracking(number)?.courier.code;
  return code === undefined ? [] : courierIdsOf(code, number);
};

/** Right and wrong answers and answers a second, ours and ts-tracking-number's, for the book's own numbers or those of a file. */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({
    args,
    options: { numbers: { type: "string" }, rounds: { type: "string", default: "7" } },
  });
  const entries = values.numbers === undefined ? bookEntries() : await readEntries(values.numbers);
  const ours = scoreOf(entries, detectOurs);
  printTable(
    ["detect-carriers", "valid", "right first", "right in top 3", "invalid accepted"],
    [
      rowOf("Doorstep", ours),
      rowOf("Doorstep, number alone", scoreOf(entries, detectByNumber)),
      rowOf("ts-tracking-number", scoreOf(entries, detectByLibrary)),
    ],
  );
  const { paketAsUsps, japaneseAsFedex } = mistakenIdentities(entries);
  const count = entries.filter(({ isValid }) => isValid).length;
  console.log(`${count} valid and ${entries.length - count} invalid numbers.`);
  console.log(
    `DHL Paket called USPS: ${paketAsUsps}. Japanese shop's numbers called FedEx: ${japaneseAsFedex}.\n`,
  );

  const rates = raceInTurns(entries, Number(values.rounds));
  const ratio = median(rates.ours.map((rate, turn) => rate / (rates.library[turn] ?? Number.NaN)));
  printTable(
    ["", "numbers per second"],
    [
      ["Doorstep", median(rates.ours)],
      ["ts-tracking-number", median(rates.library)],
    ],
  );
  return {
    bench: "detect-carriers",
    valid: share(ours.valid),
    rightFirst: share(ours.rightFirst),
    rightInTop3: share(ours.rightInTop3),
    invalidAccepted: share(ours.invalidAccepted),
    perSecond: Math.round(median(rates.ours)),
    ratio: round(ratio),
  };
}

const rowOf = (name: string, { valid, rightFirst, rightInTop3, invalidAccepted }: Score): string[] => [
  name,
  ...[valid, rightFirst, rightInTop3, invalidAccepted].map((part) =>
    Number.isNaN(part) ? "–" : `${(100 * part).toFixed(1)} %`,
  ),
];

/** Four digits; null where there was nothing to count. */
const share = (part: number): number | null => (Number.isNaN(part) ? null : round(part, 4));

const MEASURE_MS = 300;

/** Numbers per second by turn; the first turn warms up. We are given all that is known, the library takes the number alone. */
function raceInTurns(entries: readonly Entry[], rounds: number): { ours: number[]; library: number[] } {
  const clues = entries.map((entry) => cluesOf(entry, true));
  const rates = { ours: [] as number[], library: [] as number[] };
  const contenders = [
    ["ours", () => clues.forEach((clue) => identifyCarriers(clue, NO_CARRIER_RULES))],
    ["library", () => entries.forEach(({ number }) => getTracking(number))],
  ] as const;
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const [name, identifyAll] of contenders) {
      const startedAt = performance.now();
      let answered = 0;
      do {
        identifyAll();
        answered += entries.length;
      } while (performance.now() - startedAt < MEASURE_MS);
      if (turn > 0) rates[name].push((1000 * answered) / (performance.now() - startedAt));
    }
  return rates;
}
