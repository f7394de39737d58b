import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import { fromBrandDraft, toBrandDraft, type BrandDraft } from "../brand-draft.ts";
import type { SaveBrandAnswer, SavedBrand } from "../brand-view.ts";

/** The brand as it is being edited, against the one that is stored. Nothing typed is lost to another's save. */
export function useBrand(loaded: SavedBrand) {
  const t = useTexts();
  const fetcher = useFetcher<SaveBrandAnswer>();
  const [base, setBase] = useState(loaded);
  const [draft, setDraft] = useState(() => toBrandDraft(loaded.brand));
  const [sent, setSent] = useState<BrandDraft | null>(null);
  const [conflict, setConflict] = useState<SavedBrand | null>(null);
  const [wantsFaults, setWantsFaults] = useState(false);
  const answer = fetcher.data;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toBrandDraft(base.brand));
  const { brand, faults } = fromBrandDraft(draft, base.brand);

  const adopt = (stored: SavedBrand, replacing: BrandDraft | null) => {
    setBase(stored);
    setConflict(null);
    setWantsFaults(false);
    if (replacing === null || draft === replacing) setDraft(toBrandDraft(stored.brand));
  };
  useChangeOf(answer, () => {
    if (answer?.kind === "saved") adopt(answer.stored, sent);
    if (answer?.kind === "conflict") setConflict(answer.stored);
  });
  useChangeOf(JSON.stringify(loaded), () => {
    if (loaded.version >= base.version && !isChanged) adopt(loaded, null);
  });
  useSavedToast(answer, t("brand.saved"));

  const save = (version: number) => {
    setWantsFaults(true);
    if (faults.length > 0) return;
    setSent(draft);
    fetcher.submit(
      { question: JSON.stringify({ brand, version }) },
      { method: "post", action: "/app/messages/brand" },
    );
  };
  return {
    draft,
    /** What can be stored of the draft: for the preview, and for checks. */
    brand,
    faults,
    /** Whether a save was refused for the faults, and they are to be listed. */
    wantsFaults: wantsFaults && faults.length > 0,
    change: (part: Partial<BrandDraft>) => setDraft((before) => ({ ...before, ...part })),
    isRefused: answer?.kind === "invalid" && sent === draft,
    isChanged,
    isSaving: fetcher.state !== "idle",
    save: () => save(base.version),
    discard: () => adopt(conflict ?? base, null),
    conflict: conflict && {
      takeTheirs: () => adopt(conflict, null),
      keepMine: () => save(conflict.version),
    },
  };
}
