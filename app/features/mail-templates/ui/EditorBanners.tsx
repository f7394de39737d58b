import { Banner } from "@shopify/polaris";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { TemplateFailure, TemplateView } from "../editor-view.ts";

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
      {template.failure && <FailureBanner failure={template.failure} />}
      {isFirst && !looking && <Banner tone="info">{t("editor.firstDay")}</Banner>}
    </>
  );
}

function FailureBanner({ failure: { at, code } }: { failure: TemplateFailure }) {
  const { t, locale, zone } = useReader();
  return (
    <Banner tone="critical" title={t("editor.failedTitle")}>
      {t("editor.failedText", {
        at: formatMoment(at, "dateTime", locale, zone),
        problem: t(`editor.problem.${code}`),
      })}
    </Banner>
  );
}
