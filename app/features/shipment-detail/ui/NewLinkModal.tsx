import { useFetcher } from "@remix-run/react";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";

/** Asks before the order gets a new tracking link, since the old one stops at once. */
export function NewLinkModal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts();
  const fetcher = useFetcher<{ kind: "saved" }>();
  useSavedToast(fetcher.data, t("shipment.newLinkMade"));
  useChangeOf(fetcher.data, onClose);
  if (!isOpen) return null;
  return (
    <ConfirmModal
      title={t("shipment.newLinkTitle")}
      text={t("shipment.newLinkText")}
      action={t("shipment.newLink")}
      isDestructive
      isWorking={fetcher.state !== "idle"}
      onConfirm={() => fetcher.submit({ intent: "new-link" }, { method: "post" })}
      onClose={onClose}
    />
  );
}
