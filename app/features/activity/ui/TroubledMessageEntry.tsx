import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { MessageBadge, momentName, whyText } from "#app/features/messages/ui/message-words.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import type { TroubledMessageRow } from "../activity.ts";

/** One message that did not certainly arrive: why, and the way to its shipment. */
export function TroubledMessageEntry({ row }: { row: TroubledMessageRow }) {
  const t = useTexts();
  const { moment, state, reason, response, createdAt, orderId, orderName, shipmentId } = row;
  const why = whyText(reason, t);
  return (
    <Box padding="400">
      <InlineStack align="space-between" blockAlign="start" gap="400" wrap={false}>
        <BlockStack gap="100">
          <InlineStack gap="200" align="start" blockAlign="center">
            <Text as="h2" variant="bodyMd" fontWeight="medium">
              {orderName ?? t("list.noName", { id: orderId })}
            </Text>
            <Text as="span">{momentName(moment, t)}</Text>
            <MessageBadge state={state} />
            <Text as="span" tone="subdued">
              <Moment at={createdAt} />
            </Text>
          </InlineStack>
          {why && (
            <Text as="p" tone="subdued">
              {why}
            </Text>
          )}
          {response && (
            <Text as="p" tone="subdued" breakWord>
              {t("message.serverSaid", { response })}
            </Text>
          )}
        </BlockStack>
        {shipmentId && (
          <Whole>
            <Button url={`/app/shipments/${encodeURIComponent(shipmentId)}`}>
              {t("activity.openOrder")}
            </Button>
          </Whole>
        )}
      </InlineStack>
    </Box>
  );
}
