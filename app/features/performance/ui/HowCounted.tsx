import { BlockStack, Card, List, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** The definitions behind every number of the page. */
export function HowCounted() {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("perf.how")}
        </Text>
        <List>
          {(["perf.how1", "perf.how2", "perf.how3", "perf.how4", "perf.how5"] as const).map((key) => (
            <List.Item key={key}>{t(key)}</List.Item>
          ))}
        </List>
      </BlockStack>
    </Card>
  );
}
