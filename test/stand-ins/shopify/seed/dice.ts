/** Repeatable dice: the same seed and place always fall the same way (mulberry32). */
export type Dice = {
  /** 0 ≤ x < 1 */
  roll(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Decimal digits; the first is never 0. */
  digits(count: number): string;
  hex(count: number): string;
};

export function diceFor(seed: number, place: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 2654435761) + Math.imul(place + 1, 0x85ebca6b)) >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  return {
    roll,
    between,
    pick: <T>(list: readonly [T, ...T[]]): T => list[between(0, list.length - 1)] ?? list[0],
    digits: (count) => {
      let text = String(between(1, 9));
      while (text.length < count) text += between(0, 9);
      return text;
    },
    hex: (count) => {
      let text = "";
      while (text.length < count) text += between(0, 15).toString(16);
      return text;
    },
  };
}
