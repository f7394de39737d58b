import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import type { SaveAnswer, SavedRules } from "../delivery-dates-view.ts";
import { toDraft, type RulesDraft } from "../rules-draft.ts";

/**
 * The draft against what is stored. Nothing typed is ever lost: not to a save that is refused, not to somebody else's
 * save, not to what is typed while a save is under way.
 */
export function useEditor(loaded: SavedRules) {
  const t = useTexts();
  const fetcher = useFetcher<SaveAnswer>();
  const [base, setBase] = useState(() => ({ draft: toDraft(loaded.rules), version: loaded.version }));
  const [draft, setDraft] = useState(base.draft);
  const [sent, setSent] = useState<RulesDraft | null>(null);
  const [conflict, setConflict] = useState<SavedRules | null>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(base.draft);
  const answer = fetcher.data;

  const adopt = ({ rules, version }: SavedRules, replacing: RulesDraft | null) => {
    const tidy = toDraft(rules);
    setBase({ draft: tidy, version });
    setConflict(null);
    if (replacing === null || draft === replacing) setDraft(tidy);
  };
  useChangeOf(answer, () => {
    if (answer?.kind === "saved") adopt(answer.stored, sent);
    if (answer?.kind === "conflict") setConflict(answer.stored);
  });
  // Somebody else's save, or another country's usual week once the shop's own country is known.
  useChangeOf(JSON.stringify(loaded), () => {
    if (loaded.version >= base.version && !isChanged) adopt(loaded, null);
  });
  useSavedToast(answer, t("rules.saved"));

  const save = (version: number) => {
    setSent(draft);
    const fields = { intent: "save", draft: JSON.stringify(draft), version: String(version) };
    fetcher.submit(fields, { method: "post", action: "/app/delivery-dates" });
  };
  return {
    draft,
    setDraft,
    isChanged,
    isSaving: fetcher.state !== "idle",
    answer,
    save: () => save(base.version),
    discard: () => {
      if (conflict) adopt(conflict, null);
      else setDraft(base.draft);
    },
    /** What somebody else saved meanwhile, until the merchant has chosen between the two. */
    conflict: conflict && {
      takeTheirs: () => adopt(conflict, null),
      keepMine: () => save(conflict.version),
    },
  };
}
