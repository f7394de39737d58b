/** A list with one member in another place: one up (-1) or one down (1); unchanged at its ends. */
export function moveBy<Item>(list: readonly Item[], index: number, step: -1 | 1): Item[] {
  const to = index + step;
  const [item] = list.slice(index, index + 1);
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, item);
}

/** A list with one member changed. */
export const changeAt = <Item>(list: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  list.map((item, at) => (at === index ? { ...item, ...change } : item));

/** A list without one member. */
export const removeAt = <Item>(list: readonly Item[], index: number): Item[] => list.toSpliced(index, 1);
