/** A record of the bulk file that stands for itself, with those that name it as their parent. */
export type RecordGroup = { parent: JsonRecord; children: JsonRecord[]; endOffset: number };
export type JsonRecord = Record<string, unknown>;

export type RecordGrouper = {
  /** The group that this record closes, when it opens the next. */
  add(record: JsonRecord, endOffset: number): RecordGroup | null;
  /** The last group of the file. */
  end(): RecordGroup | null;
};

/**
 * Puts the children of a record (an order's line items) back together with it. Shopify writes each object of a
 * nested connection on a line of its own that names its parent in `__parentId`; with `groupObjects` they follow it.
 * See https://shopify.dev/docs/api/usage/bulk-operations/queries#the-jsonl-data-format
 *
 * `endOffset` of a group is the end of its last line: reading may go on there. A child whose parent is not the record
 * before it is left out; it cannot be placed without holding the whole file.
 */
export function createRecordGrouper(): RecordGrouper {
  let open: RecordGroup | null = null;
  return {
    add(record, endOffset) {
      const parentId = record.__parentId;
      if (parentId == null) {
        const closed = open;
        open = { parent: record, children: [], endOffset };
        return closed;
      }
      if (open === null) return null;
      if (open.parent.id === parentId) open.children.push(record);
      open.endOffset = endOffset;
      return null;
    },
    end() {
      const closed = open;
      open = null;
      return closed;
    },
  };
}
