/** "Mon–Fri", "Mon–Wed, Sat": three days or more in a row as a range. `days` are 1 to 7 and ascend. */
export function weekText(
  days: readonly number[],
  nameOf: (day: number) => string,
  signs: { to: string; and: string },
): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => {
      const [first = 0, last = 0] = [run[0], run.at(-1)];
      return run.length < 3 ? run.map(nameOf) : [`${nameOf(first)}${signs.to}${nameOf(last)}`];
    })
    .join(signs.and);
}
