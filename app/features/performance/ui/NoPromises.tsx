import { BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** No promise has come due yet: what will stand here, and from when on. */
export function FirstDay() {
  const t = useTexts();
  return (
    <Notice title={t("perf.emptyTitle")} text={t("perf.emptyText")}>
      <Button url="/app/delivery-dates">{t("perf.emptyAction")}</Button>
    </Notice>
  );
}

/** Promises came due, but none of this kind in this period. */
export function NothingDue() {
  const t = useTexts();
  return <Notice title={t("perf.nothingTitle")} text={t("perf.nothingText")} />;
}

function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Card>
      <Box padding="600">
        <BlockStack gap="300" inlineAlign="center">
          <Text as="h2" variant="headingMd" alignment="center">
            {title}
          </Text>
          <Box maxWidth="36rem">
            <Text as="p" tone="subdued" alignment="center">
              {text}
            </Text>
          </Box>
          <InlineStack>{children}</InlineStack>
        </BlockStack>
      </Box>
    </Card>
  );
}
