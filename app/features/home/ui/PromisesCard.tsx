import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { RecentPromises } from "#app/features/performance/performance-view.ts";
import { useFormats } from "#app/ui/use-formats.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";

/** How the promised dates did lately, with the way to the whole story. */
export function PromisesCard({ promises: { basis, onTime, goal } }: { promises: RecentPromises }) {
  const t = useTexts();
  const { share, inHundred } = useFormats();
  const values = { share: share(onTime) };
  return (
    <Card>
      <InlineStack gap="400" align="space-between" blockAlign="center" wrap={false}>
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {t("home.promises")}
          </Text>
          <Text as="p">
            {basis === "told" ? t("home.promisesTold", values) : t("home.promisesReplayed", values)}
          </Text>
          {goal !== null && (
            <Text as="p" tone="subdued">
              {t("home.promisesGoal", { goal: inHundred(goal) })}
            </Text>
          )}
        </BlockStack>
        <Whole>
          <Button url="/app/performance?days=30">{t("app.performance")}</Button>
        </Whole>
      </InlineStack>
    </Card>
  );
}
