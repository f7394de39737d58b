import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { MessageBadge, momentName, whyText } from "#app/features/messages/ui/message-words.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { MessageLine } from "../shipment-detail.ts";

/** What the shopper was told or will be, and why not where not. A planned message can be cancelled. */
export function MessagesCard({ messages }: { messages: MessageLine[] }) {
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
          <Message key={message.messageId} message={message} />
        ))}
      </BlockStack>
    </Card>
  );
}

function Message({ message }: { message: MessageLine }) {
  const t = useTexts();
  const { moment, state, reason, recipient, sendAt, sentAt, response } = message;
  const why = whyText(reason, t);
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
        {why && (
          <Text as="p" tone="subdued">
            {why}
          </Text>
        )}
        {response && (
          <Text as="p" tone="subdued" variant="bodySm" breakWord>
            {t("message.serverSaid", { response })}
          </Text>
        )}
      </BlockStack>
      {state === "planned" && <CancelButton message={message} />}
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

function CancelButton({ message: { messageId, moment } }: { message: MessageLine }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const cancel = useFetcher<{ cancelled: boolean }>();
  const cancelled = cancel.data?.cancelled;
  useEffect(() => {
    if (cancelled !== undefined) shopify.toast.show(t(cancelled ? "message.cancelDone" : "message.tooLate"));
  }, [cancelled, shopify, t]);
  return (
    <cancel.Form method="post" style={{ flexShrink: 0 }}>
      <input type="hidden" name="intent" value="cancel-message" />
      <input type="hidden" name="messageId" value={messageId} />
      <Button
        submit
        loading={cancel.state !== "idle"}
        accessibilityLabel={t("message.cancelOf", { what: momentName(moment, t) })}
      >
        {t("message.cancel")}
      </Button>
    </cancel.Form>
  );
}
