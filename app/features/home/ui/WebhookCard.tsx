import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { COUNT_MAX, type WebhookHealth } from "#app/features/activity/activity.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";

/** Whether Shopify's updates come in and get worked on. */
export function WebhookCard({ health }: { health: WebhookHealth }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t("webhooks.title")}
          </Text>
          <Button variant="plain" url="/app/activity">
            {t("webhooks.seeAll")}
          </Button>
        </InlineStack>
        {health.lastReceivedAt ? (
          <BlockStack gap="200">
            <Fact label={t("webhooks.last")}>
              <Moment at={health.lastReceivedAt} />
            </Fact>
            <Count state="waiting" count={health.waiting} />
            <Count state="failed" count={health.failed} />
            <Count state="malformed" count={health.malformed} />
          </BlockStack>
        ) : (
          <Text as="p">{t("webhooks.none")}</Text>
        )}
      </BlockStack>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" tone="subdued">
        {label}
      </Text>
      <Text as="span">{children}</Text>
    </InlineStack>
  );
}

function Count({ state, count }: { state: "waiting" | "failed" | "malformed"; count: number }) {
  const t = useTexts();
  const text = count >= COUNT_MAX ? t("home.many", { count: COUNT_MAX }) : String(count);
  return (
    <Fact label={t(`webhooks.${state}`)}>
      {count === 0 ? text : <Link url={`/app/activity?state=${state}`}>{text}</Link>}
    </Fact>
  );
}
