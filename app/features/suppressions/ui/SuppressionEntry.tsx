import { Badge, BlockStack, Box, Button, InlineStack, Text, type BadgeProps } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { SuppressionReason } from "../suppression.ts";
import type { SuppressionRow } from "../suppression-list.ts";

/** What hurts the shop's reputation stands out. */
const TONES: Record<SuppressionReason, NonNullable<BadgeProps["tone"]> | null> = {
  complaint: "critical",
  hard_bounce: "warning",
  unsubscribed: null,
  manual: null,
  imported: null,
};

/** One address: what it does not get, since when and why, in the mail server's words where there are any. */
export function SuppressionEntry({ row, onRelease }: { row: SuppressionRow; onRelease: () => void }) {
  const t = useTexts();
  const { address, scope, reason, detail, createdAt } = row;
  const name = address ?? t("suppressions.erased");
  const tone = TONES[reason];
  return (
    <Box padding="400">
      <InlineStack gap="200" align="space-between" blockAlign="start" wrap={false}>
        <BlockStack gap="100">
          <InlineStack gap="200" align="start" blockAlign="center">
            <Text
              as="h2"
              variant="bodyMd"
              fontWeight="medium"
              breakWord
              {...(address ? {} : { tone: "subdued" as const })}
            >
              {name}
            </Text>
            <Badge {...(tone ? { tone } : {})}>{t(`suppressions.reason.${reason}`)}</Badge>
          </InlineStack>
          <Text as="p" tone="subdued">
            {t(`suppressions.stops.${scope}`)} · <Moment at={createdAt} />
          </Text>
          {detail && (
            <Text as="p" tone="subdued" variant="bodySm" breakWord>
              {detail}
            </Text>
          )}
        </BlockStack>
        <Box minWidth="max-content">
          <Button
            size="slim"
            onClick={onRelease}
            accessibilityLabel={t("suppressions.releaseOf", { address: name })}
          >
            {t("suppressions.release")}
          </Button>
        </Box>
      </InlineStack>
    </Box>
  );
}
