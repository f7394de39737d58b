import { BlockStack, Card, Text } from "@shopify/polaris";

/** One number that matters, and below it what it is about. */
export const NumberCard = ({ label, value, help }: { label: string; value: string; help: string }) => (
  <Card>
    <BlockStack gap="100">
      <Text as="h2" variant="headingSm">
        {label}
      </Text>
      <Text as="p" variant="heading2xl">
        {value}
      </Text>
      <Text as="p" tone="subdued">
        {help}
      </Text>
    </BlockStack>
  </Card>
);
