import { Badge, BlockStack, Box, Button, Card, Divider, Icon, InlineStack, Text } from "@shopify/polaris";
import { CheckCircleIcon } from "@shopify/polaris-icons";
import { Fragment } from "react";
import { COUNT_MAX } from "#app/features/activity/activity.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import { PRESSURE_TONE } from "#app/features/troubles/ui/pressure-tone.ts";
import { attentionPath, type AttentionItem } from "../attention.ts";

/** What needs somebody, most urgent first; or the good news that nothing does. */
export function AttentionCard({ items, isFirstDay }: { items: AttentionItem[]; isFirstDay: boolean }) {
  const t = useTexts();
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("home.attentionTitle")}
        </Text>
      </Box>
      {items.length === 0 && <AllFine text={t(isFirstDay ? "home.quietText" : "home.fineText")} />}
      {items.map((item) => (
        <Fragment key={item.kind}>
          <Divider />
          <Line item={item} />
        </Fragment>
      ))}
    </Card>
  );
}

function AllFine({ text }: { text: string }) {
  const t = useTexts();
  return (
    <Box padding="400" paddingBlockStart="0">
      <InlineStack gap="300" wrap={false} blockAlign="start">
        <span>
          <Icon source={CheckCircleIcon} tone="success" />
        </span>
        <BlockStack gap="100">
          <Text as="p" fontWeight="medium">
            {t("home.fineTitle")}
          </Text>
          <Text as="p" tone="subdued">
            {text}
          </Text>
        </BlockStack>
      </InlineStack>
    </Box>
  );
}

function Line({ item: { kind, count, urgency } }: { item: AttentionItem }) {
  const t = useTexts();
  const what = t(`attention.${kind}`, { count });
  // Counting stops at some point; the badge says so.
  const number = count >= COUNT_MAX ? t("home.many", { count: COUNT_MAX }) : String(count);
  return (
    <Box padding="400">
      <InlineStack gap="400" align="space-between" blockAlign="center" wrap={false}>
        <InlineStack gap="300" wrap={false} align="start" blockAlign="start">
          <Badge tone={PRESSURE_TONE[urgency]}>{number}</Badge>
          <BlockStack gap="050">
            <Text as="h3" variant="bodyMd" fontWeight="medium">
              {what}
            </Text>
            <Text as="p" tone="subdued">
              {t(`attention.${kind}Help`)}
            </Text>
          </BlockStack>
        </InlineStack>
        <Whole>
          <Button url={attentionPath(kind)} accessibilityLabel={t("home.reviewOf", { what })}>
            {t("home.review")}
          </Button>
        </Whole>
      </InlineStack>
    </Box>
  );
}
