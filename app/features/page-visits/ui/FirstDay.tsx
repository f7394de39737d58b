import { BlockStack, Box, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** Nobody has looked yet: what will stand here, and from when on. */
export function FirstDay() {
  const t = useTexts();
  return (
    <Card>
      <Box padding="600">
        <BlockStack gap="300" inlineAlign="center">
          <Text as="h2" variant="headingMd" alignment="center">
            {t("results.emptyTitle")}
          </Text>
          <Box maxWidth="36rem">
            <Text as="p" tone="subdued" alignment="center">
              {t("results.emptyText")}
            </Text>
          </Box>
          <InlineStack>
            <Button url="/app/pages">{t("results.emptyAction")}</Button>
          </InlineStack>
        </BlockStack>
      </Box>
    </Card>
  );
}

/** The definitions behind every number of the page. */
export function HowLooksCount() {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("results.how")}
        </Text>
        <List>
          {(["results.how1", "results.how2", "results.how3", "results.how4", "results.how5"] as const).map(
            (key) => (
              <List.Item key={key}>{t(key)}</List.Item>
            ),
          )}
        </List>
      </BlockStack>
    </Card>
  );
}
