import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** Asks about Shopify's own notices before a shopper reads the same news twice. Gone when answered or closed. */
export function NoticesCard({ count }: { count: number }) {
  const t = useTexts();
  const dismiss = useFetcher();
  if (dismiss.state !== "idle") return null;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" wrap={false}>
          <Text as="h2" variant="headingMd">
            {t("desk.openNotices")}
          </Text>
          <dismiss.Form method="post" action="/app?index">
            <input type="hidden" name="intent" value="dismiss-notices" />
            <Button submit variant="tertiary" icon={XIcon} accessibilityLabel={t("desk.dismissNotices")} />
          </dismiss.Form>
        </InlineStack>
        <Text as="p">{t("desk.openNoticesText", { count })}</Text>
        <InlineStack>
          <Button url="/app/messages/shopify-notices">{t("desk.toNotices")}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
