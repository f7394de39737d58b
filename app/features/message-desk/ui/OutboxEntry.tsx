import { BlockStack, Box, InlineStack, Link, Text } from "@shopify/polaris";
import { MessageActions } from "#app/features/messages/ui/MessageActions.tsx";
import { MessageReason } from "#app/features/messages/ui/MessageReason.tsx";
import { fateText, MessageBadge, momentName } from "#app/features/messages/ui/message-words.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { OutboxRow } from "../outbox-query.ts";

/** One message: what it says, of which order, how it fares, and what can be done about it. */
export function OutboxEntry({ row }: { row: OutboxRow }) {
  const t = useTexts();
  const { moment, state, orderId, orderName, shipmentId, sendAt, sentAt } = row;
  const order = orderName ?? t("list.noName", { id: orderId });
  const fate = fateText(row.fate, t);
  return (
    <Box padding="400">
      <InlineStack align="space-between" blockAlign="start" gap="400" wrap={false}>
        <BlockStack gap="100">
          <InlineStack gap="200" align="start" blockAlign="center">
            <Text as="h2" variant="bodyMd" fontWeight="medium">
              {shipmentId ? (
                <Link url={`/app/shipments/${encodeURIComponent(shipmentId)}`} monochrome>
                  {order}
                </Link>
              ) : (
                order
              )}
            </Text>
            <Text as="span">{momentName(moment, t)}</Text>
            <MessageBadge state={state} />
            {fate && (
              <Text as="span" tone="subdued">
                {fate}
              </Text>
            )}
          </InlineStack>
          <Text as="p" tone="subdued">
            {sentAt ? <Moment at={sentAt} /> : <Moment at={sendAt} />}
          </Text>
          <MessageReason message={row} />
        </BlockStack>
        <MessageActions message={row} of={order} />
      </InlineStack>
    </Box>
  );
}
