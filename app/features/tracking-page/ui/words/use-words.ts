import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import type { OwnTextFaults } from "../../own-texts/check-own-texts.ts";
import { TEXT_KEYS, type OwnTexts } from "../../own-texts/own-text.ts";
import { ownOf, type PageWordsView, type SavePageWordsAnswer } from "../../own-texts/words-view.ts";
import type { TextKey } from "../../texts/catalog.ts";

/**
 * Own words as they are being edited, against those that are stored. A text that is open is in the draft, though it may
 * still be ours. Nothing typed is lost to a refusal or another's save.
 */
export function useWords({ language, ours, stored }: PageWordsView) {
  const t = useTexts();
  const fetcher = useFetcher<SavePageWordsAnswer>();
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState<OwnTexts>(stored.texts);
  const [sent, setSent] = useState<OwnTexts | null>(null);
  const [conflict, setConflict] = useState<typeof stored | null>(null);
  const answer = fetcher.data;
  const own = ownOf(draft, ours);

  const adopt = (now: typeof stored, replacing: OwnTexts | null) => {
    setBase(now);
    setConflict(null);
    if (replacing === null || draft === replacing) setDraft(now.texts);
  };
  useChangeOf(answer, () => {
    if (answer?.kind === "saved") adopt(answer.stored, sent);
    if (answer?.kind === "conflict") setConflict(answer.stored);
  });
  const isChanged = !isSame(own, base.texts);
  useChangeOf(stored, () => {
    if (stored.version >= base.version && !isChanged) adopt(stored, null);
  });
  useSavedToast(answer, t("pageWords.saved"));

  const save = (version: number) => {
    setSent(draft);
    fetcher.submit(
      { language, version: String(version), texts: JSON.stringify(own) },
      { method: "post", action: "/app/pages/words" },
    );
  };
  const faults: OwnTextFaults = answer?.kind === "invalid" && sent === draft ? answer.faults : {};
  return {
    draft,
    own,
    write: (key: TextKey, text: string) => setDraft((before) => ({ ...before, [key]: text })),
    reset: (key: TextKey) => setDraft(({ [key]: _gone, ...others }) => others),
    resetAll: () => setDraft({}),
    isChanged,
    isSaving: fetcher.state !== "idle",
    /** What the last save was refused for, as long as nothing has been changed since. */
    faults,
    save: () => save(base.version),
    discard: () => adopt(conflict ?? base, null),
    /** What somebody else saved meanwhile, until the merchant has chosen. */
    conflict: conflict && {
      takeTheirs: () => adopt(conflict, null),
      keepMine: () => save(conflict.version),
    },
  };
}
export type Words = ReturnType<typeof useWords>;

const isSame = (one: OwnTexts, other: OwnTexts): boolean => TEXT_KEYS.every((key) => one[key] === other[key]);
