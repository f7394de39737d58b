import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import type { SaveCarrierRulesAnswer, SavedCarrierRules } from "../carriers-view.ts";
import type { CarrierRules } from "../carrier.ts";

/** The rules as they are being edited, against those that are stored. Nothing typed is lost to a refusal or another's save. */
export function useCarrierRules(loaded: SavedCarrierRules) {
  const t = useTexts();
  const fetcher = useFetcher<SaveCarrierRulesAnswer>();
  const [base, setBase] = useState(loaded);
  const [draft, setDraft] = useState<CarrierRules>(loaded.rules);
  const [sent, setSent] = useState<CarrierRules | null>(null);
  const [conflict, setConflict] = useState<SavedCarrierRules | null>(null);
  const answer = fetcher.data;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(base.rules);

  const adopt = (stored: SavedCarrierRules, replacing: CarrierRules | null) => {
    setBase(stored);
    setConflict(null);
    if (replacing === null || draft === replacing) setDraft(stored.rules);
  };
  useChangeOf(answer, () => {
    if (answer?.kind === "saved") adopt(answer.stored, sent);
    if (answer?.kind === "conflict") setConflict(answer.stored);
  });
  useChangeOf(JSON.stringify(loaded), () => {
    if (loaded.version >= base.version && !isChanged) adopt(loaded, null);
  });
  useSavedToast(answer, t("carriers.saved"));

  const save = (version: number) => {
    setSent(draft);
    const fields = { rules: JSON.stringify(draft), version: String(version) };
    fetcher.submit(fields, { method: "post", action: "/app/tracking/carriers" });
  };
  const refused = answer?.kind === "invalid" && sent === draft ? answer.problems : [];
  return {
    draft,
    change: (part: Partial<CarrierRules>) => setDraft((before) => ({ ...before, ...part })),
    isChanged,
    isSaving: fetcher.state !== "idle",
    /** What the last save was refused for, as long as nothing has been changed since. */
    problems: refused,
    save: () => save(base.version),
    discard: () => adopt(conflict ?? base, null),
    /** What somebody else saved meanwhile, until the merchant has chosen. */
    conflict: conflict && {
      takeTheirs: () => adopt(conflict, null),
      keepMine: () => save(conflict.version),
    },
  };
}
