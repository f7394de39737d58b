import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { MessageActions } from "#app/features/messages/ui/MessageActions.tsx";
import { MessageReason } from "#app/features/messages/ui/MessageReason.tsx";
import { MessageBadge, momentName } from "#app/features/messages/ui/message-words.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { MessageLine } from "../shipment-detail.ts";

/** `order` is its name, for the names of buttons. */
type Props = { order: string; messages: MessageLine[] };

/** What the shopper was told or will be, and why not where not. What has not gone out can be sent, held or cancelled. */
export function MessagesCard({ order, messages }: Props) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("shipment.messages")}
        </Text>
        {messages.length === 0 && (
          <Text as="p" tone="subdued">
            {t("shipment.noMessages")}
          </Text>
        )}
        {messages.map((message) => (
          <Message key={message.messageId} order={order} message={message} />
        ))}
      </BlockStack>
    </Card>
  );
}

function Message({ order, message }: { order: string; message: MessageLine }) {
  const t = useTexts();
  const { moment, state, recipient, sendAt, sentAt } = message;
  return (
    <InlineStack align="space-between" blockAlign="start" gap="400" wrap={false}>
      <BlockStack gap="100">
        <InlineStack gap="200" align="start" blockAlign="center">
          <Text as="p">{momentName(moment, t)}</Text>
          <MessageBadge state={state} />
          <Text as="span" tone="subdued" variant="bodySm">
            {sentAt ? <Moment at={sentAt} /> : state === "planned" && <PlannedFor at={sendAt} />}
          </Text>
        </InlineStack>
        {recipient && (
          <Text as="p" tone="subdued" variant="bodySm" breakWord>
            {t("message.to", { recipient })}
          </Text>
        )}
        <MessageReason message={message} />
      </BlockStack>
      <MessageActions message={message} of={order} />
    </InlineStack>
  );
}

function PlannedFor({ at }: { at: MessageLine["sendAt"] }) {
  const t = useTexts();
  return (
    <>
      {t("message.dueAt")} <Moment at={at} />
    </>
  );
}
