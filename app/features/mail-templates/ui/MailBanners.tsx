import { Banner } from "@shopify/polaris";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { ConflictBanner, LookingBanner, type Looking } from "#app/ui/editor/EditorBanners.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { TemplateFailure, TemplateView } from "../editor-view.ts";

type Props = {
  template: TemplateView;
  conflict: { takeTheirs: () => void; keepMine: () => void } | null;
  looking: Looking | null;
};

/** What one should know before going on editing. */
export function MailBanners({ template, conflict, looking }: Props) {
  const t = useTexts();
  const isFirst = template.publishedVersion === null && !template.isDraft;
  return (
    <>
      {conflict && <ConflictBanner {...conflict} />}
      {looking && <LookingBanner {...looking} />}
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
