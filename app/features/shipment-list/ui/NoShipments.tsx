import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { FIRST_PAGE, isNarrowed, type ListQuery } from "../list-query.ts";
import { listPath } from "./use-list-address.ts";

/** An empty list says why: nothing matches, or nothing has been shipped yet. */
export function NoShipments({ query, isImporting }: { query: ListQuery; isImporting: boolean }) {
  const t = useTexts();
  const narrowed = isNarrowed(query);
  return (
    <Box padding="800">
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {t(narrowed ? "list.noMatchTitle" : "list.emptyTitle")}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {narrowed ? t("list.noMatchText") : t(isImporting ? "list.importing" : "list.emptyText")}
        </Text>
        <InlineStack gap="200" align="center">
          {narrowed ? (
            <Button url={listPath(FIRST_PAGE)}>{t("list.clear")}</Button>
          ) : (
            <Button url="shopify://admin/orders" target="_top">
              {t("welcome.fulfill")}
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Box>
  );
}
