import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PreviewView } from "../delivery-dates-view.ts";
import type { PreviewOrder } from "../preview-order.ts";
import { useOrderText } from "./use-order-text.ts";
import { useWindowText } from "./use-window-text.ts";
import styles from "./preview.module.css";

type Props = { order: PreviewOrder; preview: PreviewView | null; isWaiting: boolean };

/** The order in one sentence, the window, and what the shopper reads of it. */
export function PreviewSentence({ order, preview, isWaiting }: Props) {
  const t = useTexts();
  const orderText = useOrderText();
  return (
    <BlockStack gap="300">
      <BlockStack gap="100">
        <Text as="p" breakWord>
          <span suppressHydrationWarning>{orderText(order)}</span>
        </Text>
        {/* Told once it is worked out, not at every key. */}
        <output aria-live="polite" className={styles["result"]}>
          {preview ? (
            <PreviewWindow preview={preview} />
          ) : (
            isWaiting && <Text as="p">{t("preview.updating")}</Text>
          )}
        </output>
      </BlockStack>
      {preview && <ShopperReads preview={preview} isElsewhere={order.locationId !== null} />}
    </BlockStack>
  );
}

function PreviewWindow({
  preview: { basis, shownWindow, ruleWindow, outcomeCount },
}: {
  preview: PreviewView;
}) {
  const t = useTexts();
  const windowText = useWindowText();
  return (
    <BlockStack gap="100">
      <Text as="p" variant="headingLg" breakWord>
        <span suppressHydrationWarning>{windowText(shownWindow)}</span>
      </Text>
      <Text as="p" tone="subdued">
        {basis === "learned" ? t("preview.fromLearned", { count: outcomeCount }) : t("preview.fromRules")}
      </Text>
      {basis === "learned" && (
        <Text as="p" tone="subdued" breakWord>
          <span suppressHydrationWarning>{t("preview.ruleWindow", { window: windowText(ruleWindow) })}</span>
        </Text>
      )}
    </BlockStack>
  );
}

function ShopperReads({ preview, isElsewhere }: { preview: PreviewView; isElsewhere: boolean }) {
  const t = useTexts();
  if (preview.sentence === null)
    return (
      <Text as="p" breakWord>
        {t("preview.tooLong", { days: preview.maxDays })}
      </Text>
    );
  return (
    <BlockStack gap="100">
      <Text as="p" tone="subdued">
        {t("preview.shopperSees")}
      </Text>
      <blockquote className={styles["quote"]} lang={preview.language} dir="auto">
        {preview.sentence}
      </blockquote>
      {isElsewhere && (
        <Text as="p" tone="subdued">
          {t("preview.fromMainPlace")}
        </Text>
      )}
    </BlockStack>
  );
}
