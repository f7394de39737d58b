import { SaveBar, TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Checkbox, Page } from "@shopify/polaris";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ThresholdsView } from "../attention-view.ts";
import { TIMED_KINDS } from "../trouble-rules.ts";
import { BY_URGENCY } from "../urgency.ts";
import { LearnedList } from "./LearnedList.tsx";
import { ThresholdField } from "./ThresholdField.tsx";
import { useThresholds } from "./use-thresholds.ts";

/** What a merchant wants to be warned of, after how long, and what their own parcels have taught. */
export function ThresholdsPage({ view }: { view: ThresholdsView }) {
  const t = useTexts();
  const { fields, wrong, isChanged, isSaving, turn, change, save, discard } = useThresholds(view);
  return (
    <Page title={t("warn.title")} backAction={{ content: t("warn.back"), url: "/app/attention" }}>
      <TitleBar title={t("warn.title")} />
      <SaveBar id="thresholds-save-bar" open={isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={save} {...(isSaving ? { loading: "" } : {})}>
          {t("warn.save")}
        </button>
        <button onClick={discard}>{t("warn.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        <PageSection title={t("warn.kinds")} help={t("warn.kindsHelp")}>
          <BlockStack gap="100">
            {BY_URGENCY.map((kind) => (
              <Checkbox
                key={kind}
                label={t(`trouble.${kind}`)}
                checked={!fields.off.includes(kind)}
                onChange={(isOn) => turn(kind, isOn)}
              />
            ))}
          </BlockStack>
        </PageSection>
        <PageSection title={t("warn.times")} help={t("warn.timesHelp")}>
          <BlockStack gap="400">
            {TIMED_KINDS.map((kind) => (
              <ThresholdField
                key={kind}
                kind={kind}
                value={fields.after[kind]}
                isWrong={wrong.includes(kind)}
                onChange={(changed) => change(kind, changed)}
              />
            ))}
          </BlockStack>
        </PageSection>
        <PageSection title={t("warn.learnedTitle")} help={t("warn.learnedHelp")}>
          <LearnedList learned={view.learned} />
        </PageSection>
      </BlockStack>
    </Page>
  );
}
