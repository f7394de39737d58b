import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { DeliveryBadge } from "./DeliveryBadge.tsx";
import { DeliveryBody } from "./DeliveryBody.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { DeliveryRow } from "../activity.ts";

/** One webhook: what it was, how it fared, and its body for whoever asks. */
export function DeliveryEntry({ row }: { row: DeliveryRow }) {
  const t = useTexts();
  const { id, topic, state, outcome, attempts, receivedAt, hasBody } = row;
  return (
    <Box padding="400">
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="bodyMd" fontWeight="medium">
            {topic}
          </Text>
          <DeliveryBadge state={state} />
          <Text as="span" tone="subdued">
            <Moment at={receivedAt} />
            {attempts > 0 && ` · ${t("activity.attempts", { count: attempts })}`}
          </Text>
        </InlineStack>
        {outcome && (
          <Text as="p" tone="subdued" breakWord>
            {outcome}
          </Text>
        )}
        {hasBody && <DeliveryBody id={id} topic={topic} />}
      </BlockStack>
    </Box>
  );
}
