import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { EditorView, TemplateAnswer, TemplateView } from "../editor-view.ts";
import type { DocumentProblem, MailDocument } from "../mail-document.ts";
import { editDocument, openEditor } from "./editor-state.ts";
import { postQuestion } from "./post-question.ts";

const PAUSE_MS = 1_200;

/** How much of what is on the page the server has. */
export type SaveState = "saved" | "waiting" | "saving" | "failed" | "conflict";

/** What is done to a template beside editing it; each ends with the template as it is then. */
export type TemplateDeed =
  { intent: "discard" | "reset" } | { intent: "roll_back"; version: number } | { intent: "publish" };
export type SaveOutcome = "done" | "conflict" | "failed";
export type DeedOutcome = SaveOutcome | "refused";

/**
 * A template while it is being edited: saved as a draft by itself whenever nobody has typed for a moment. Another tab's
 * save is never overwritten unseen, and nothing typed here is lost to it.
 */
export function useTemplate({ moment, locale, template }: EditorView) {
  const [editor, dispatch] = useReducer(editDocument, template.document, openEditor);
  const [base, setBase] = useState<TemplateView>(template);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [theirs, setTheirs] = useState<TemplateView | null>(null);
  const [refusal, setRefusal] = useState<{ document: MailDocument; problems: DocumentProblem[] } | null>(
    null,
  );
  const path = `/app/messages/${moment}/template`;
  const { document } = editor;
  const isUnsaved = document !== base.document;

  // Saves follow one another: two under way at once would look like two tabs.
  const running = useRef<Promise<SaveOutcome>>(Promise.resolve("done"));
  const latest = useRef({ document, base });
  useEffect(() => {
    latest.current = { document, base };
  });

  const settle = useCallback((next: TemplateView) => {
    latest.current = { ...latest.current, base: next };
    setBase(next);
    setTheirs(null);
  }, []);

  const save = useCallback(
    (overVersion?: number): Promise<SaveOutcome> => {
      running.current = running.current.then(async () => {
        const { document: sent, base: from } = latest.current;
        if (sent === from.document && overVersion === undefined) return "done";
        setIsSaving(true);
        try {
          const draftVersion = overVersion ?? from.draftVersion;
          const answer = await postQuestion<TemplateAnswer>(path, {
            intent: "save",
            locale,
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
    [path, locale, settle],
  );

  const isStuck = theirs !== null;
  useEffect(() => {
    if (!isUnsaved || isStuck) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, isUnsaved, isStuck, save]);

  const adopt = (next: TemplateView) => {
    settle(next);
    dispatch({ type: "replace", document: next.document });
  };
  const perform = async (deed: TemplateDeed): Promise<DeedOutcome> => {
    if (deed.intent === "publish") {
      const outcome = await save();
      if (outcome !== "done") return outcome;
    }
    setIsSaving(true);
    try {
      const { document: sent, base: from } = latest.current;
      const extra = deed.intent === "publish" ? { document: sent, draftVersion: from.draftVersion } : {};
      const answer = await postQuestion<TemplateAnswer>(path, { ...deed, ...extra, locale });
      if (answer.kind === "refused") setRefusal({ document: sent, problems: answer.problems });
      if (answer.kind === "conflict") setTheirs(answer.theirs);
      if (answer.kind === "refused" || answer.kind === "conflict") return answer.kind;
      if (answer.kind !== "done") return "failed";
      // Typed on while it was being published: that stays, as the beginning of the next draft.
      if (deed.intent === "publish") settle({ ...answer.template, document: sent });
      else adopt(answer.template);
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
    template: base,
    path,
    save,
    perform,
    saveState: saveStateOf({ isStuck, isSaving, hasFailed, isUnsaved }),
    savedAt: base.draftAt,
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
