import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { PageResults } from "../page-results.ts";

/** Which languages the page was read in. */
export function LanguagesCard({ languages }: Pick<PageResults, "languages">) {
  const t = useTexts();
  const nameOf = useLanguageNames();
  const { count } = useFormats();
  if (languages.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("results.byLanguage")}
        </Text>
        <PlainTable
          headings={[t("results.language"), t("results.looks"), t("results.orders")]}
          rows={languages.map(({ language, looks, orders }) => [
            nameOf(language),
            count(looks),
            count(orders),
          ])}
        />
      </BlockStack>
    </Card>
  );
}
