/** The name that somebody most probably meant; null when none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  let nearest: { name: string; steps: number } | null = null;
  for (const name of names) {
    const steps = editSteps(written.toLowerCase(), name.toLowerCase());
    if (!nearest || steps < nearest.steps) nearest = { name, steps };
  }
  return nearest && nearest.steps <= Math.max(2, Math.ceil(written.length / 3)) ? nearest.name : null;
}

/** How many letters must be put in, taken out, or changed. https://en.wikipedia.org/wiki/Levenshtein_distance */
function editSteps(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1)
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]),
        ),
      );
    above = line;
  }
  return above[other.length] ?? 0;
}
