/** A document while it is being edited: what it is, which block is open, and the way back. */
export type EditorState<Document> = {
  document: Document;
  /** The block whose form is open; null: none. */
  selectedId: string | null;
  past: readonly Step<Document>[];
  future: readonly Step<Document>[];
  /** What the last edit was typed into: more of the same belongs to the same step. Null: the next edit is a step of its own. */
  typingIn: string | null;
};
type Step<Document> = { document: Document; selectedId: string | null };

/** More than anybody takes back, and little enough to keep in a page. */
const STEPS_MAX = 200;

export type EditorAction<Document, Block, List> =
  | { type: "select"; id: string | null }
  /** What is no block. Typed, unless it is said to be a choice, which is a step of its own. */
  | { type: "write"; part: Partial<Omit<Document, "blocks">>; isChoice?: boolean }
  /** `field` names what is typed into; null for a choice, which is a step of its own. */
  | { type: "change"; block: Block; field: string | null }
  | { type: "add"; block: Block; list: List; index: number }
  | { type: "move"; id: string; by: -1 | 1 }
  | { type: "moveTo"; id: string; index: number }
  /** `seed` is the copy's id and must be new. */
  | { type: "duplicate"; id: string; seed: string }
  | { type: "remove"; id: string }
  /** Another document altogether, such as our default; can be taken back. */
  | { type: "replace"; document: Document }
  /** What is typed from now on is a step of its own. */
  | { type: "settle" }
  | { type: "undo" }
  | { type: "redo" };

/** What an editor must know of a kind of document to change it. `List` names one list of blocks in it. */
export type BlockLists<Document, Block, List> = {
  /** Where a block stands; null when there is none of that id. */
  find: (document: Document, id: string) => { list: List; index: number; block: Block } | null;
  /** The blocks of a list; none when there is no such list. */
  blocksAt: (document: Document, list: List) => readonly Block[];
  /** The document with other blocks in one of its lists. */
  withBlocks: (document: Document, list: List, blocks: Block[]) => Document;
  /** A copy under ids of its own, made from `seed`, which must be new to the document. */
  copy: (block: Block, seed: string) => Block;
};

export const openEditor = <Document>(document: Document): EditorState<Document> => ({
  document,
  selectedId: null,
  past: [],
  future: [],
  typingIn: null,
});

/** What editing does to documents of a kind, and what can be done with a block of one. */
export function editorOf<Document extends object, Block extends { id: string }, List>(
  lists: BlockLists<Document, Block, List>,
) {
  const { find, blocksAt, withBlocks, copy } = lists;

  const insert = (document: Document, list: List, index: number, block: Block): Document =>
    withBlocks(document, list, blocksAt(document, list).toSpliced(index, 0, block));

  function remove(document: Document, id: string): Document {
    const place = find(document, id);
    if (!place) return document;
    return withBlocks(document, place.list, blocksAt(document, place.list).toSpliced(place.index, 1));
  }

  /** Moves a block inside its list, as near to `index` as the list is long. */
  function move(document: Document, id: string, index: number): Document {
    const place = find(document, id);
    if (!place) return document;
    const others = blocksAt(document, place.list).toSpliced(place.index, 1);
    const to = Math.max(0, Math.min(index, others.length));
    if (to === place.index) return document;
    return withBlocks(document, place.list, others.toSpliced(to, 0, place.block));
  }

  function change(document: Document, block: Block): Document {
    const place = find(document, block.id);
    if (!place) return document;
    return withBlocks(document, place.list, blocksAt(document, place.list).with(place.index, block));
  }

  function edit(
    state: EditorState<Document>,
    action: EditorAction<Document, Block, List>,
  ): EditorState<Document> {
    const { document, selectedId } = state;
    switch (action.type) {
      case "select":
        return { ...state, selectedId: action.id, typingIn: null };
      case "settle":
        return { ...state, typingIn: null };
      case "write": {
        const typingIn = action.isChoice ? null : Object.keys(action.part).join();
        return step(state, { ...document, ...action.part }, { typingIn });
      }
      case "change": {
        const typingIn = action.field === null ? null : `${action.block.id}.${action.field}`;
        return step(state, change(document, action.block), { typingIn });
      }
      case "add": {
        const { list, index, block } = action;
        return step(state, insert(document, list, index, block), { selectedId: block.id });
      }
      case "move": {
        const place = find(document, action.id);
        return place ? step(state, move(document, action.id, place.index + action.by)) : state;
      }
      case "moveTo":
        return step(state, move(document, action.id, action.index));
      case "duplicate": {
        const place = find(document, action.id);
        if (!place) return state;
        const twin = copy(place.block, action.seed);
        return step(state, insert(document, place.list, place.index + 1, twin), { selectedId: twin.id });
      }
      case "remove":
        return step(state, remove(document, action.id), {
          selectedId: selectedId === action.id ? null : selectedId,
        });
      case "replace":
        return step(state, action.document, { selectedId: null });
      case "undo":
        return undo(state);
      case "redo":
        return redo(state);
    }
  }

  /** What can be done with the block at a place: an end of its list stops it. */
  function movesOf(document: Document, id: string): { up: boolean; down: boolean } {
    const place = find(document, id);
    if (!place) return { up: false, down: false };
    return { up: place.index > 0, down: place.index < blocksAt(document, place.list).length - 1 };
  }

  return { edit, movesOf };
}

/** Goes on to a changed document, so that it can be taken back. An edit that changes nothing is none. */
function step<Document>(
  state: EditorState<Document>,
  document: Document,
  {
    typingIn = null,
    selectedId = state.selectedId,
  }: Partial<Pick<EditorState<Document>, "typingIn" | "selectedId">> = {},
): EditorState<Document> {
  if (document === state.document) return state;
  const isMore = typingIn !== null && typingIn === state.typingIn;
  const before: Step<Document> = { document: state.document, selectedId: state.selectedId };
  return {
    document,
    selectedId,
    past: isMore ? state.past : [...state.past, before].slice(-STEPS_MAX),
    future: [],
    typingIn,
  };
}

function undo<Document>(state: EditorState<Document>): EditorState<Document> {
  const { document, selectedId, past, future } = state;
  const before = past.at(-1);
  if (!before) return state;
  return {
    ...before,
    past: past.slice(0, -1),
    future: [{ document, selectedId }, ...future],
    typingIn: null,
  };
}

function redo<Document>(state: EditorState<Document>): EditorState<Document> {
  const { document, selectedId, past, future } = state;
  const [after, ...later] = future;
  if (!after) return state;
  return { ...after, past: [...past, { document, selectedId }], future: later, typingIn: null };
}
