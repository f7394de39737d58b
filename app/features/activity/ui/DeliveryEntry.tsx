import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { DeliveryBadge } from "./DeliveryBadge.tsx";
import { DeliveryBody } from "./DeliveryBody.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { DeliveryRow } from "../activity.ts";

/** One webhook: what it was, how it fared, and its body for whoever asks. */
export function DeliveryEntry({ row }: { row: DeliveryRow }) {
  const t = useTexts();
  const { id, topic, state, outcome, attempts, receivedAt, hasBody, orderId } = row;
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
        {(state === "failed" || state === "malformed") && orderId && <RefreshOrder deliveryId={id} />}
        {hasBody && <DeliveryBody id={id} topic={topic} />}
      </BlockStack>
    </Box>
  );
}

/** Fetches the order anew: what this delivery could not tell is then known all the same. */
function RefreshOrder({ deliveryId }: { deliveryId: string }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ refreshing: boolean }>();
  const isUnderWay = fetcher.data?.refreshing === true;
  useEffect(() => {
    if (isUnderWay) shopify.toast.show(t("list.refreshed", { count: 1 }));
  }, [isUnderWay, shopify, t]);
  return (
    <InlineStack>
      <fetcher.Form method="post" action="/app/activity">
        <input type="hidden" name="delivery" value={deliveryId} />
        <Button submit size="slim" loading={fetcher.state !== "idle"} disabled={isUnderWay}>
          {t("activity.refreshOrder")}
        </Button>
      </fetcher.Form>
    </InlineStack>
  );
}
