import type { Block } from "../blocks.ts";
import type { MailDocument } from "../mail-document.ts";
import {
  blocksAt,
  changeBlock,
  copyBlock,
  findPlace,
  insertBlock,
  moveBlock,
  removeBlock,
  type ListPath,
} from "./document-edits.ts";

/** A mail while it is being edited: what it is, which block is open, and the way back. */
export type EditorState = {
  document: MailDocument;
  /** The block whose form is open; null: none. */
  selectedId: string | null;
  past: readonly Step[];
  future: readonly Step[];
  /** What the last edit was typed into: more of the same belongs to the same step. Null: the next edit is a step of its own. */
  typingIn: string | null;
};
type Step = { document: MailDocument; selectedId: string | null };

/** More than anybody takes back, and little enough to keep in a page. */
const STEPS_MAX = 200;

export type EditorAction =
  | { type: "select"; id: string | null }
  | { type: "write"; part: Partial<Pick<MailDocument, "subject" | "preheader">> }
  /** `field` names what is typed into; null for a choice, which is a step of its own. */
  | { type: "change"; block: Block; field: string | null }
  | { type: "add"; block: Block; list: ListPath; index: number }
  | { type: "move"; id: string; by: -1 | 1 }
  | { type: "moveTo"; id: string; index: number }
  /** `seed` is the copy's id and must be new. */
  | { type: "duplicate"; id: string; seed: string }
  | { type: "remove"; id: string }
  /** Another document altogether, such as our default; can be taken back. */
  | { type: "replace"; document: MailDocument }
  /** What is typed from now on is a step of its own. */
  | { type: "settle" }
  | { type: "undo" }
  | { type: "redo" };

export const openEditor = (document: MailDocument): EditorState => ({
  document,
  selectedId: null,
  past: [],
  future: [],
  typingIn: null,
});

export function editDocument(state: EditorState, action: EditorAction): EditorState {
  const { document, selectedId } = state;
  switch (action.type) {
    case "select":
      return { ...state, selectedId: action.id, typingIn: null };
    case "settle":
      return { ...state, typingIn: null };
    case "write":
      return step(state, { ...document, ...action.part }, { typingIn: Object.keys(action.part).join() });
    case "change": {
      const typingIn = action.field === null ? null : `${action.block.id}.${action.field}`;
      return step(state, changeBlock(document, action.block), { typingIn });
    }
    case "add": {
      const { list, index, block } = action;
      return step(state, insertBlock(document, list, index, block), { selectedId: block.id });
    }
    case "move": {
      const place = findPlace(document, action.id);
      return place ? step(state, moveBlock(document, action.id, place.index + action.by)) : state;
    }
    case "moveTo":
      return step(state, moveBlock(document, action.id, action.index));
    case "duplicate": {
      const place = findPlace(document, action.id);
      if (!place) return state;
      const copy = copyBlock(place.block, action.seed);
      return step(state, insertBlock(document, place.list, place.index + 1, copy), { selectedId: copy.id });
    }
    case "remove":
      return step(state, removeBlock(document, action.id), {
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

/** Goes on to a changed document, so that it can be taken back. An edit that changes nothing is none. */
function step(
  state: EditorState,
  document: MailDocument,
  {
    typingIn = null,
    selectedId = state.selectedId,
  }: Partial<Pick<EditorState, "typingIn" | "selectedId">> = {},
): EditorState {
  if (document === state.document) return state;
  const isMore = typingIn !== null && typingIn === state.typingIn;
  const before: Step = { document: state.document, selectedId: state.selectedId };
  return {
    document,
    selectedId,
    past: isMore ? state.past : [...state.past, before].slice(-STEPS_MAX),
    future: [],
    typingIn,
  };
}

function undo({ document, selectedId, past, future, ...state }: EditorState): EditorState {
  const before = past.at(-1);
  if (!before) return { ...state, document, selectedId, past, future };
  return {
    ...before,
    past: past.slice(0, -1),
    future: [{ document, selectedId }, ...future],
    typingIn: null,
  };
}

function redo({ document, selectedId, past, future, ...state }: EditorState): EditorState {
  const [after, ...later] = future;
  if (!after) return { ...state, document, selectedId, past, future };
  return { ...after, past: [...past, { document, selectedId }], future: later, typingIn: null };
}

/** What can be done with the block at a place: an end of its list stops it. */
export function movesOf(document: MailDocument, id: string): { up: boolean; down: boolean } {
  const place = findPlace(document, id);
  if (!place) return { up: false, down: false };
  return { up: place.index > 0, down: place.index < blocksAt(document, place.list).length - 1 };
}
