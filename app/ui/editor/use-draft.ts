import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { DraftAnswer, DraftView } from "#app/lib/draft-view.ts";
import { openEditor, type EditorState } from "./editor-state.ts";
import { postQuestion } from "./post-question.ts";

const PAUSE_MS = 1_200;

/** How much of what is on the page the server has. */
export type SaveState = "saved" | "waiting" | "saving" | "failed" | "conflict";
export type SaveOutcome = "done" | "conflict" | "failed";
export type DeedOutcome = SaveOutcome | "refused";

type Draft<Document, View, Action> = {
  /** Where its deeds are posted to. */
  path: string;
  /** What each deed says beside itself, such as the language. */
  about: Readonly<Record<string, string>>;
  view: View;
  edit: (
    state: EditorState<Document>,
    action: Action | { type: "replace"; document: Document },
  ) => EditorState<Document>;
};

/**
 * A document while it is being edited: saved as a draft by itself whenever nobody has typed for a moment. Another tab's
 * save is never overwritten unseen, and nothing typed here is lost to it. Other deeds than "save" are the caller's; each
 * ends with the document as it is then, and "publish" takes what is on the page.
 */
export function useDraft<
  Document,
  View extends DraftView<Document>,
  Action,
  Problem,
  Deed extends { intent: string },
>({ path, about, view, edit }: Draft<Document, View, Action>) {
  const [editor, dispatch] = useReducer(edit, view.document, openEditor<Document>);
  const [base, setBase] = useState<View>(view);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [theirs, setTheirs] = useState<View | null>(null);
  const [refusal, setRefusal] = useState<{ document: Document; problems: Problem[] } | null>(null);
  const { document } = editor;
  const isUnsaved = document !== base.document;

  // Saves follow one another: two under way at once would look like two tabs.
  const running = useRef<Promise<SaveOutcome>>(Promise.resolve("done"));
  const latest = useRef({ document, base, about });
  useEffect(() => {
    latest.current = { document, base, about };
  });

  const settle = useCallback((next: View) => {
    latest.current = { ...latest.current, base: next };
    setBase(next);
    setTheirs(null);
  }, []);

  const save = useCallback(
    (overVersion?: number): Promise<SaveOutcome> => {
      running.current = running.current.then(async () => {
        const { document: sent, base: from, about: named } = latest.current;
        if (sent === from.document && overVersion === undefined) return "done";
        setIsSaving(true);
        try {
          const draftVersion = overVersion ?? from.draftVersion;
          const answer = await postQuestion<DraftAnswer<View, Problem>>(path, {
            ...named,
            intent: "save",
            draftVersion,
            document: sent,
          });
          setHasFailed(false);
          if (answer.kind === "conflict") setTheirs(answer.theirs);
          if (answer.kind !== "saved") return answer.kind === "conflict" ? "conflict" : "failed";
          const { kind: _, ...saved } = answer;
          settle({ ...from, ...saved, document: sent, isDraft: true });
          return "done";
        } catch {
          setHasFailed(true);
          return "failed";
        } finally {
          setIsSaving(false);
        }
      });
      return running.current;
    },
    [path, settle],
  );

  const isStuck = theirs !== null;
  useEffect(() => {
    if (!isUnsaved || isStuck) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, isUnsaved, isStuck, save]);

  const adopt = (next: View) => {
    settle(next);
    dispatch({ type: "replace", document: next.document });
  };
  const perform = async (deed: Deed): Promise<DeedOutcome> => {
    const isPublish = deed.intent === "publish";
    if (isPublish) {
      const outcome = await save();
      if (outcome !== "done") return outcome;
    }
    setIsSaving(true);
    try {
      const { document: sent, base: from } = latest.current;
      const extra = isPublish ? { document: sent, draftVersion: from.draftVersion } : {};
      const answer = await postQuestion<DraftAnswer<View, Problem>>(path, { ...about, ...deed, ...extra });
      if (answer.kind === "refused") setRefusal({ document: sent, problems: answer.problems });
      if (answer.kind === "conflict") setTheirs(answer.theirs);
      if (answer.kind === "refused" || answer.kind === "conflict") return answer.kind;
      if (answer.kind !== "done") return "failed";
      // Typed on while it was being published: that stays, as the beginning of the next draft.
      if (isPublish) settle({ ...answer.view, document: sent });
      else adopt(answer.view);
      setRefusal(null);
      return "done";
    } catch {
      return "failed";
    } finally {
      setIsSaving(false);
    }
  };

  return {
    editor,
    dispatch,
    view: base,
    path,
    save,
    perform,
    saveState: saveStateOf({ isStuck, isSaving, hasFailed, isUnsaved }),
    /** What publishing was refused for, as long as nothing has been changed since. */
    refused: refusal?.document === document ? refusal.problems : [],
    /** What another tab or person saved meanwhile, until the reader has chosen. */
    conflict: theirs && {
      takeTheirs: () => adopt(theirs),
      keepMine: () => {
        setTheirs(null);
        void save(theirs.draftVersion);
      },
    },
  };
}

type Saving = { isStuck: boolean; isSaving: boolean; hasFailed: boolean; isUnsaved: boolean };

function saveStateOf({ isStuck, isSaving, hasFailed, isUnsaved }: Saving): SaveState {
  if (isStuck) return "conflict";
  if (isSaving) return "saving";
  if (!isUnsaved) return "saved";
  return hasFailed ? "failed" : "waiting";
}
