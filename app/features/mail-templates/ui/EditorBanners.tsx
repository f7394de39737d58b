import { Banner } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { TemplateView } from "../editor-view.ts";

type Props = {
  template: TemplateView;
  conflict: { takeTheirs: () => void; keepMine: () => void } | null;
  /** An old version that the preview shows in place of what is edited. */
  looking: { version: number; rollBack: () => void; stop: () => void } | null;
};

/** What one should know before going on editing. */
export function EditorBanners({ template, conflict, looking }: Props) {
  const t = useTexts();
  const isFirst = template.publishedVersion === null && !template.isDraft;
  return (
    <>
      {conflict && (
        <Banner
          tone="warning"
          title={t("editor.conflictTitle")}
          action={{ content: t("editor.takeTheirs"), onAction: conflict.takeTheirs }}
          secondaryAction={{ content: t("editor.keepMine"), onAction: conflict.keepMine }}
        >
          {t("editor.conflictText")}
        </Banner>
      )}
      {looking && (
        <Banner
          tone="info"
          title={t("editor.looking", { version: looking.version })}
          action={{ content: t("editor.rollBack"), onAction: looking.rollBack }}
          secondaryAction={{ content: t("editor.backToDraft"), onAction: looking.stop }}
        />
      )}
      {isFirst && !looking && <Banner tone="info">{t("editor.firstDay")}</Banner>}
    </>
  );
}
