import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { BlockResult, PageResult } from "../page-results.ts";

/** What was pressed on one of the pages, the most pressed block first. */
export function BlocksCard({ page: { name, looks, blocks } }: { page: PageResult }) {
  const t = useTexts();
  const { count, share } = useFormats();
  const title = name === null ? t("results.ourPage") : name === "" ? t("results.deletedPage") : name;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("results.pressedOn", { page: title })}
          </Text>
          <Text as="p" tone="subdued">
            {t("results.pageLooks", { looks })}
          </Text>
        </BlockStack>
        {blocks.length === 0 ? (
          <Text as="p">{t("results.nothingPressed")}</Text>
        ) : (
          <PlainTable
            headings={[
              t("results.block"),
              t("results.presses"),
              t("results.pressingOrders"),
              t("results.shareOfOrders"),
            ]}
            rows={blocks.map((block) => [
              <BlockName key={block.blockId} block={block} />,
              count(block.clicks),
              count(block.orders),
              share(block.share),
            ])}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function BlockName({ block: { type, number, isGone } }: { block: BlockResult }) {
  const t = useTexts();
  const kind = type === null ? t("results.unknownBlock") : t(`pageEditor.block.${type}`);
  const name = number === null ? kind : t("results.numbered", { name: kind, number });
  return isGone ? t("results.gone", { name }) : name;
}
