import fc from "fast-check";
import { expect, it } from "vitest";
import { createRecordGrouper, type JsonRecord, type RecordGroup } from "./order-groups.ts";

function group(records: JsonRecord[]): RecordGroup[] {
  const grouper = createRecordGrouper();
  const closed = records.map((record, index) => grouper.add(record, index + 1));
  return [...closed, grouper.end()].filter((one) => one !== null);
}

it("gives every order its own line items, in the order of the file", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4 })), (childCounts) => {
      const records = childCounts.flatMap((count, order) => [
        { id: `order-${order}` },
        ...Array.from({ length: count }, (_, item) => ({
          id: `item-${order}-${item}`,
          __parentId: `order-${order}`,
        })),
      ]);
      const groups = group(records);
      expect(groups.flatMap(({ parent, children }) => [parent, ...children])).toEqual(records);
      expect(groups.map(({ children }) => children.length)).toEqual(childCounts);
      expect(groups.at(-1)?.endOffset ?? 0).toBe(records.length);
    }),
  );
});

it("leaves out a child whose parent it has not seen", () => {
  const groups = group([
    { id: "item-0", __parentId: "order-0" },
    { id: "order-1" },
    { id: "item-0", __parentId: "order-0" },
  ]);
  expect(groups).toEqual([{ parent: { id: "order-1" }, children: [], endOffset: 3 }]);
});
