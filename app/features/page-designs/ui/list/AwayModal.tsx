import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import type { PageLine } from "../../pages-view.ts";
import { usePagesDeed } from "./use-pages-deed.ts";

type Props = { line: PageLine; intent: "hide" | "delete"; onClose: () => void };

/** Asks before shoppers lose a page, and says what they see then. */
export function AwayModal({ line, intent, onClose }: Props) {
  const t = useTexts();
  const { send, isWaiting } = usePagesDeed(onClose);
  const { pageId, name, publishedVersion, hiddenBy } = line;
  const isSeen = publishedVersion !== null && hiddenBy.length === 0;
  return (
    <ConfirmModal
      title={t(`pages.${intent}Title`, { name })}
      text={
        isSeen || intent === "hide"
          ? t(`pages.${intent}Text`, { afterwards: isSeen ? heirText(line.heir, t) : "" })
          : t("pages.deleteUnseen")
      }
      action={t(`pages.${intent}`)}
      isDestructive={intent === "delete"}
      isWorking={isWaiting}
      onConfirm={() => send({ intent, pageId })}
      onClose={onClose}
    />
  );
}

function heirText(heir: PageLine["heir"], t: AdminTranslate): string {
  switch (heir.kind) {
    case "page":
      return t("pages.thenOther", { name: heir.name });
    case "ours":
      return t("pages.thenOurs");
    case "several":
      return t("pages.thenSome");
  }
}
