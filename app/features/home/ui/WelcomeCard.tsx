import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, ButtonGroup, Card, InlineStack, List, Text } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** What happens on the first day and what to try. Gone for good once closed. */
export function WelcomeCard() {
  const t = useTexts();
  const dismiss = useFetcher();
  if (dismiss.state !== "idle") return null;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" wrap={false}>
          <Text as="h2" variant="headingMd">
            {t("welcome.title")}
          </Text>
          <dismiss.Form method="post" action="/app?index">
            <input type="hidden" name="intent" value="dismiss-welcome" />
            <Button submit variant="tertiary" icon={XIcon} accessibilityLabel={t("welcome.dismiss")} />
          </dismiss.Form>
        </InlineStack>
        <Text as="p">{t("welcome.text")}</Text>
        <List type="number">
          <List.Item>{t("welcome.one")}</List.Item>
          <List.Item>{t("welcome.two")}</List.Item>
          <List.Item>{t("welcome.three")}</List.Item>
        </List>
        <ButtonGroup>
          <Button url="shopify://admin/draft_orders/new" target="_top">
            {t("welcome.place")}
          </Button>
          <Button url="shopify://admin/orders" target="_top">
            {t("welcome.fulfill")}
          </Button>
          <Button url="/app/settings">{t("welcome.settings")}</Button>
        </ButtonGroup>
      </BlockStack>
    </Card>
  );
}
