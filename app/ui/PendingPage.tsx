import { BlockStack, Card, SkeletonBodyText, SkeletonDisplayText, SkeletonPage } from "@shopify/polaris";
import { useTexts } from "./AdminTexts.tsx";

/** Stands in for a page that is on its way. */
export function PendingPage() {
  const t = useTexts();
  return (
    <output aria-label={t("app.loading")} style={{ display: "block" }}>
      <SkeletonPage>
        <BlockStack gap="400">
          {[3, 6, 4].map((lines) => (
            <Card key={lines}>
              <BlockStack gap="400">
                <SkeletonDisplayText size="small" />
                <SkeletonBodyText lines={lines} />
              </BlockStack>
            </Card>
          ))}
        </BlockStack>
      </SkeletonPage>
    </output>
  );
}
