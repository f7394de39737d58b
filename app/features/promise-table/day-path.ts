/** Six bits a letter; none of them is changed by JSON, HTML or a URL. */
export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What a letter stands for. */
export const sixBitsOf = (letter: string): number => LETTERS.indexOf(letter);

/**
 * Writes days that never go back ("the window's end, for each order day") as the steps of a walk, a bit each: 1 is a day
 * further, 0 is the next order day. Sixty order days cost some twenty letters however holidays fall, and reading is
 * counting. Where days do go back for once, the walk takes the lower road, and what is above it follows behind dots:
 * order day, days more, order day, days more. Days must be whole and not negative.
 */
export function encodeDayPath(days: readonly number[]): string {
  const road = lowerRoad(days);
  const steps = road.map((day, at) => `${"1".repeat(day - (road[at - 1] ?? 0))}0`).join("");
  const letters = (steps.match(/.{1,6}/g) ?? []).map(
    (six) => LETTERS[Number.parseInt(six.padEnd(6, "0"), 2)] ?? "",
  );
  const above = days.flatMap((day, at) => (day === road[at] ? [] : [`.${at}.${day - (road[at] ?? 0)}`]));
  return [...letters, ...above].join("");
}

/** The highest road that never goes back and is nowhere above the days. */
function lowerRoad(days: readonly number[]): number[] {
  let lowest = Infinity;
  return days
    .toReversed()
    .map((day) => (lowest = Math.min(lowest, day)))
    .toReversed();
}

/** The days of so many order days, as `encodeDayPath` wrote them. */
export function walkDayPath(path: string, count: number): number[] {
  const [letters = "", ...above] = path.split(".");
  const days: number[] = [];
  let day = 0;
  for (const letter of letters)
    for (let bit = 32; bit > 0; bit >>= 1) {
      if (sixBitsOf(letter) & bit) day += 1;
      else days.push(day);
    }
  for (let at = 0; at < above.length; at += 2)
    days[Number(above[at])] = (days[Number(above[at])] ?? 0) + Number(above[at + 1]);
  // The last letter may have been filled up.
  return days.slice(0, count);
}
