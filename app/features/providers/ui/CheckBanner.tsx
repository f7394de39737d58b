import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { TestResult } from "../provider-view.ts";

/** What a try of the keys has shown. */
export function CheckBanner({ name, check }: { name: string; check: TestResult }) {
  const t = useTexts();
  switch (check.kind) {
    case "works":
      return <Banner tone="success" title={t("source.result.works", { name })} />;
    case "unknown":
      return <Banner tone="warning" title={t("source.result.unknown", { name })} />;
    case "later":
      return (
        <Banner tone="warning" title={t("source.result.later", { name })}>
          {t("source.result.laterText")}
        </Banner>
      );
    case "no_access":
      return (
        <Banner tone="critical" title={t("source.result.no_access", { name })}>
          <BlockStack gap="100">
            <Text as="p" breakWord>
              {t("source.theySay", { name, problem: check.problem })}
            </Text>
            <Text as="p">{t("source.result.no_accessText")}</Text>
          </BlockStack>
        </Banner>
      );
  }
}
