/** Things with a time, taken out the earliest first: a binary heap. */
export type DueQueue<Item> = {
  add(atMs: number, item: Item): void;
  /** Up to `limit` of those whose time has come. */
  take(nowMs: number, limit: number): { atMs: number; item: Item }[];
  firstMs(): number | null;
};

export function createDueQueue<Item>(): DueQueue<Item> {
  const heap: { atMs: number; item: Item }[] = [];
  const atOf = (index: number) => heap[index]?.atMs ?? Infinity;

  function swap(a: number, b: number): void {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  }

  function pop(): { atMs: number; item: Item } | undefined {
    swap(0, heap.length - 1);
    const first = heap.pop();
    for (let index = 0; ;) {
      const child = atOf(2 * index + 1) <= atOf(2 * index + 2) ? 2 * index + 1 : 2 * index + 2;
      if (atOf(child) >= atOf(index)) return first;
      swap(index, child);
      index = child;
    }
  }

  return {
    add(atMs, item) {
      heap.push({ atMs, item });
      for (let index = heap.length - 1; index > 0;) {
        const parent = (index - 1) >> 1;
        if (atOf(parent) <= atOf(index)) return;
        swap(parent, index);
        index = parent;
      }
    },
    take(nowMs, limit) {
      const taken: { atMs: number; item: Item }[] = [];
      while (taken.length < limit && atOf(0) <= nowMs) {
        const first = pop();
        if (first) taken.push(first);
      }
      return taken;
    },
    firstMs: () => heap[0]?.atMs ?? null,
  };
}
