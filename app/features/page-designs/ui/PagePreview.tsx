import {
  Banner,
  BlockStack,
  Card,
  InlineStack,
  Link,
  SkeletonBodyText,
  Spinner,
  Text,
} from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { DeviceFrame } from "#app/ui/editor/DeviceFrame.tsx";
import styles from "#app/ui/editor/preview.module.css";
import type { AnswerState } from "#app/ui/use-answer.ts";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { PagePreviewAnswer } from "../editor-view.ts";
import type { PageLanguage } from "../page-languages.ts";

const SIZES = {
  desktop: { width: 1_120, height: 1_400 },
  phone: { width: 390, height: 844 },
} as const;

type Props = {
  name: string;
  state: AnswerState<PagePreviewAnswer>;
  language: PageLanguage;
  /** What may be chosen of what is shown. */
  children: ReactNode;
};

/** A page as a shopper gets it, on a large screen or a phone. */
export function PagePreview({ name, state, language, children }: Props) {
  const t = useTexts();
  const [chosen, setChosen] = useState<keyof typeof SIZES | null>(null);
  const isMounted = useMounted();
  // Whoever reads this on a phone sees a phone's page, until they choose.
  const device = chosen ?? (isMounted && innerWidth < 600 ? "phone" : "desktop");
  const { answer, isWaiting, hasFailed } = state;
  const page = answer?.kind === "rendered" ? answer : null;
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" wrap={false}>
          <Text as="h2" variant="headingMd">
            {t("editor.preview")}
          </Text>
          {/* The last page stays to be seen while the next one is on its way. */}
          {isWaiting && <Spinner size="small" accessibilityLabel={t("editor.previewUpdating")} />}
        </InlineStack>
        {children}
        <InlineStack gap="300" align="space-between" blockAlign="center">
          <ChoiceButtons
            label={t("pageEditor.device")}
            labelHidden
            options={[
              { value: "desktop", label: t("pageEditor.desktop") },
              { value: "phone", label: t("pageEditor.phone") },
            ]}
            value={device}
            onChange={setChosen}
          />
          {page?.liveUrl && (
            <Link url={page.liveUrl} target="_blank">
              {t("pageEditor.seeOrder")}
            </Link>
          )}
        </InlineStack>
        <Trouble state={state} />
        <div aria-busy={isWaiting} className={isWaiting ? styles["waiting"] : undefined}>
          {page && (
            <DeviceFrame
              html={page.html}
              lang={language}
              title={t("pageEditor.previewTitle", { name })}
              {...SIZES[device]}
            />
          )}
          {!answer && !hasFailed && <SkeletonBodyText lines={12} />}
        </div>
      </BlockStack>
    </Card>
  );
}

/** Why there is nothing to see, or why it is not what one expects. */
function Trouble({ state: { answer, hasFailed, retry } }: Pick<Props, "state">) {
  const t = useTexts();
  if (hasFailed)
    return (
      <Banner tone="warning" action={{ content: t("editor.retry"), onAction: retry }}>
        {t("editor.previewFailed")}
      </Banner>
    );
  if (answer?.kind === "no_order") return <Banner tone="warning">{t("editor.noOrder")}</Banner>;
  if (answer?.kind === "no_version") return <Banner tone="warning">{t("editor.noVersion")}</Banner>;
  return null;
}
