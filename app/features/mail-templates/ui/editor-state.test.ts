import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCK_TYPES, blockSchema, type Block } from "../blocks.ts";
import type { MailDocument } from "../mail-document.ts";
import { allBlocks, fitsIntoColumn } from "./document-edits.ts";
import { editDocument, movesOf, openEditor, type EditorAction, type EditorState } from "./editor-state.ts";
import { BLOCK_GROUPS, newBlock } from "./new-block.ts";

const heading = (id: string, text = ""): Block =>
  ({ ...newBlock("heading", id), type: "heading", text }) as Block;
const START: MailDocument = {
  subject: "Your order",
  preheader: "",
  blocks: [
    heading("title", "Good news"),
    newBlock("items", "items"),
    {
      id: "pair",
      type: "columns",
      columns: [
        [
          { id: "left", type: "text", text: "Left", align: "start", tone: "normal" },
          { id: "line", type: "divider" },
        ],
        [],
      ],
    },
    newBlock("support", "support"),
  ],
};
const run = (actions: EditorAction[], state = openEditor(START)): EditorState =>
  actions.reduce(editDocument, state);
const ids = ({ document }: EditorState): string[] => document.blocks.map(({ id }) => id);

const anyId = fc.constantFrom("title", "items", "pair", "left", "line", "support", "new-1", "nobody");
const anyEdit: fc.Arbitrary<EditorAction> = fc.oneof(
  fc.record({ type: fc.constant("write" as const), part: fc.record({ subject: fc.string() }) }),
  fc.record({ type: fc.constant("select" as const), id: fc.option(anyId) }),
  fc.record({ type: fc.constant("move" as const), id: anyId, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ type: fc.constant("moveTo" as const), id: anyId, index: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ type: fc.constant("remove" as const), id: anyId }),
  fc.record({ type: fc.constant("duplicate" as const), id: anyId, seed: fc.uuid() }),
  fc.record({
    type: fc.constant("add" as const),
    block: fc
      .record({ type: fc.constantFrom(...BLOCK_TYPES), id: fc.uuid() })
      .map(({ type, id }) => newBlock(type, id)),
    list: fc.constantFrom(null, { columnsId: "pair", column: 0 }, { columnsId: "gone", column: 1 }),
    index: fc.nat(5),
  }),
  fc.record({
    type: fc.constant("change" as const),
    block: fc.string().map((text) => heading("title", text)),
    field: fc.constantFrom("text", null),
  }),
);

describe("any editing", () => {
  test("taken back step by step ends where it began, and done again ends where it was", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const done = run(edits);
        const undone = run(
          done.past.map(() => ({ type: "undo" })),
          done,
        );
        expect(undone.document).toEqual(START);
        const redone = run(
          undone.future.map(() => ({ type: "redo" })),
          undone,
        );
        expect(redone.document).toEqual(done.document);
      }),
    );
  });

  test("keeps every id unique, and columns free of what does not fit into them", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const { document } = run(edits);
        const found = allBlocks(document).map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
        const inColumns = document.blocks.flatMap((block) =>
          block.type === "columns" ? block.columns.flat() : [],
        );
        expect(inColumns.filter(({ type }) => !fitsIntoColumn(type))).toEqual([]);
      }),
    );
  });

  test("never opens the form of a block that is gone", () => {
    const state = run([
      { type: "select", id: "left" },
      { type: "remove", id: "left" },
    ]);
    expect(state.selectedId).toBeNull();
    expect(run([{ type: "undo" }], state).selectedId).toBe("left");
  });
});

describe("steps", () => {
  const typed = (text: string): EditorAction => ({
    type: "change",
    block: heading("title", text),
    field: "text",
  });

  test("what is typed into one field in a row is taken back at once", () => {
    const state = run([typed("G"), typed("Go"), typed("Gone")]);
    expect(state.past).toHaveLength(1);
    expect(run([{ type: "undo" }], state).document).toEqual(START);
  });

  test("a pause, another field and another block begin a step of their own", () => {
    const state = run([
      typed("G"),
      { type: "settle" },
      typed("Go"),
      { type: "write", part: { subject: "S" } },
      typed("Gone"),
    ]);
    expect(state.past).toHaveLength(4);
  });

  test("an edit after going back drops what was ahead", () => {
    const state = run([{ type: "remove", id: "items" }, { type: "undo" }, { type: "remove", id: "title" }]);
    expect(state.future).toEqual([]);
    expect(ids(run([{ type: "redo" }], state))).toEqual(["items", "pair", "support"]);
  });
});

describe("places", () => {
  test("a block moves inside its own list and stops at its ends", () => {
    expect(ids(run([{ type: "move", id: "title", by: 1 }]))).toEqual(["items", "title", "pair", "support"]);
    expect(run([{ type: "move", id: "title", by: -1 }]).past).toEqual([]);
    expect(movesOf(START, "line")).toEqual({ up: true, down: false });
    expect(movesOf(START, "nobody")).toEqual({ up: false, down: false });
  });

  test("a copy of columns has new ids all the way down and stands right behind", () => {
    const state = run([{ type: "duplicate", id: "pair", seed: "abc" }]);
    expect(ids(state)).toEqual(["title", "items", "pair", "abc", "support"]);
    expect(allBlocks(state.document).map(({ id }) => id)).toEqual([
      "title",
      "items",
      "pair",
      "left",
      "line",
      "abc",
      "abc-1",
      "abc-2",
      "support",
    ]);
  });
});

test("every kind of block is offered once, and is well formed as it is added", () => {
  const offered = BLOCK_GROUPS.flatMap(({ types }) => [...types]);
  expect(offered.toSorted()).toEqual(BLOCK_TYPES.toSorted());
  expect(offered.filter((type) => !blockSchema.safeParse(newBlock(type, "new")).success)).toEqual([]);
});
