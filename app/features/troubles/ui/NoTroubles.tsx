import { BlockStack, Box, Button, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { attentionListPath, FIRST_ATTENTION } from "../attention-query.ts";
import type { AttentionView } from "../attention-view.ts";

/** An empty list says why, and what will come here. */
export function NoTroubles({ view: { query, isFirstDay } }: { view: AttentionView }) {
  const t = useTexts();
  const { title, text } = wordsFor();
  function wordsFor() {
    if (query.tab === "snoozed")
      return { title: t("troubles.noneSnoozed"), text: t("troubles.noneSnoozedText") };
    if (query.tab === "resolved")
      return { title: t("troubles.noneResolved"), text: t("troubles.noneResolvedText") };
    if (query.kind) return { title: t("troubles.noKindTitle"), text: t("troubles.noKindText") };
    return {
      title: t("troubles.emptyTitle"),
      text: t(isFirstDay ? "troubles.firstText" : "troubles.emptyText"),
    };
  }
  return (
    <Box padding="800">
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {title}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {text}
        </Text>
        {query.kind && <Button url={attentionListPath(FIRST_ATTENTION)}>{t("troubles.seeAll")}</Button>}
      </BlockStack>
    </Box>
  );
}
