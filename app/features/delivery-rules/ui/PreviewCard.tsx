import { Banner, BlockStack, Button, Card, Collapsible, InlineStack, Spinner, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PreviewAnswer, PreviewView } from "../delivery-dates-view.ts";
import type { PreviewOrder } from "../preview-order.ts";
import { PlanCalendar } from "./PlanCalendar.tsx";
import { PreviewOrderFields } from "./PreviewOrderFields.tsx";
import { PreviewSentence } from "./PreviewSentence.tsx";
import { PreviewSteps } from "./PreviewSteps.tsx";
import type { AnswerState } from "#app/ui/use-answer.ts";
import styles from "./preview.module.css";

type Props = {
  order: PreviewOrder;
  setOrder: (order: PreviewOrder) => void;
  state: AnswerState<PreviewAnswer>;
  problemCount: number;
  showProblems: () => void;
};

/** What the rules, saved or not, mean for one order. */
export function PreviewCard({ order, setOrder, state, problemCount, showProblems }: Props) {
  const t = useTexts();
  const [isChanging, setIsChanging] = useState(false);
  const { answer, isWaiting, hasFailed, retry } = state;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <InlineStack align="space-between" wrap={false}>
            <Text as="h2" variant="headingMd">
              {t("preview.title")}
            </Text>
            {/* The last answer stays readable while the next one is on its way. */}
            {isWaiting && <Spinner size="small" accessibilityLabel={t("preview.updating")} />}
          </InlineStack>
          <Text as="p" tone="subdued">
            {t("preview.help")}
          </Text>
        </BlockStack>
        {hasFailed && (
          <Banner tone="warning" action={{ content: t("preview.retry"), onAction: retry }}>
            {t("preview.failed")}
          </Banner>
        )}
        <div aria-busy={isWaiting}>
          <BlockStack gap="400">
            <PreviewSentence order={order} preview={answer?.preview ?? null} isWaiting={isWaiting} />
            <InlineStack>
              <Button
                disclosure={isChanging ? "up" : "down"}
                ariaExpanded={isChanging}
                ariaControls="preview-order"
                onClick={() => setIsChanging(!isChanging)}
              >
                {t("preview.change")}
              </Button>
            </InlineStack>
            <Collapsible id="preview-order" open={isChanging}>
              <PreviewOrderFields order={order} onChange={(part) => setOrder({ ...order, ...part })} />
            </Collapsible>
            {problemCount > 0 && (
              <Banner tone="warning" action={{ content: t("preview.showProblems"), onAction: showProblems }}>
                {t("preview.problems", { count: problemCount })}
              </Banner>
            )}
            {answer && (
              <>
                <PlanCalendar days={answer.preview.days} />
                <Fallbacks fallbacks={answer.preview.fallbacks} />
                <PreviewSteps
                  steps={answer.preview.steps}
                  title={t(answer.preview.basis === "learned" ? "preview.rulesSay" : "preview.because")}
                />
              </>
            )}
          </BlockStack>
        </div>
      </BlockStack>
    </Card>
  );
}

/** Where something coarser had to do, said plainly. */
function Fallbacks({ fallbacks }: { fallbacks: PreviewView["fallbacks"] }) {
  const t = useTexts();
  if (fallbacks.length === 0) return null;
  return (
    <Banner tone="info">
      <ul className={styles["plainList"]}>
        {fallbacks.map((fallback) => (
          <li key={fallback}>{t(`preview.fallback.${fallback}`)}</li>
        ))}
      </ul>
    </Banner>
  );
}
