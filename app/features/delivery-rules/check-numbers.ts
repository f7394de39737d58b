import { error, type RuleProblem } from "./rule-problem.ts";
import type { DaysRange } from "./rules.ts";

export function checkRange(path: string, { min, max }: DaysRange, daysMax: number): RuleProblem[] {
  const problems = [
    ...checkWhole(`${path}.min`, min, 0, daysMax),
    ...checkWhole(`${path}.max`, max, 0, daysMax),
  ];
  return problems.length === 0 && min > max ? [error(`${path}.max`, "min_over_max", { min, max })] : problems;
}

export function checkWhole(path: string, value: number, min: number, max: number): RuleProblem[] {
  if (value < min || value > max) return [error(path, "out_of_range", { min, max })];
  return Number.isInteger(value) ? [] : [error(path, "not_whole")];
}

export const checkLength = (path: string, text: string, charactersMax: number): RuleProblem[] =>
  text.length > charactersMax ? [error(path, "too_long", { max: charactersMax })] : [];

/** A name that people are to know something by. */
export const checkName = (path: string, name: string, charactersMax: number): RuleProblem[] =>
  name === "" ? [error(path, "no_name")] : checkLength(path, name, charactersMax);

export const checkCount = (path: string, list: readonly unknown[], countMax: number): RuleProblem[] =>
  list.length > countMax ? [error(path, "too_many", { max: countMax })] : [];

/** Those that say the same as one before them, with the place of that one. */
export function repeatsOf(keys: readonly (string | null)[]): { place: number; first: number }[] {
  const places = new Map<string, number>();
  return keys.flatMap((key, place) => {
    const first = key === null ? undefined : places.get(key);
    if (key !== null && first === undefined) places.set(key, place);
    return first === undefined ? [] : [{ place, first }];
  });
}

export const checkIds = (path: string, ids: readonly string[]): RuleProblem[] => [
  ...ids.flatMap((id, place) => (id === "" ? [error(`${path}.${place}.id`, "malformed")] : [])),
  ...repeatsOf(ids.map((id) => id || null)).map(({ place, first }) =>
    error(`${path}.${place}.id`, "duplicate_id", { first }),
  ),
];
