import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import type { Instant } from "#app/lib/time.ts";
import type { ProviderView } from "../provider-view.ts";
import type { SourcesView } from "../sources-view.ts";
import { AccountRow } from "./AccountRow.tsx";
import { Heard } from "./Heard.tsx";

/** Every source of news: Shopify, the merchant's own, and those that may be connected. */
export function SourcesPage({ view }: { view: SourcesView }) {
  return (
    <>
      <ShopifyCard heardAt={view.shopifyHeardAt} now={view.now} />
      <AccountsCard view={view} />
      {view.available.length > 0 && <AvailableCard available={view.available} />}
    </>
  );
}

function ShopifyCard({ heardAt, now }: { heardAt: Instant | null; now: Instant }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t("source.shopify")}
          </Text>
          <Badge tone="success">{t("source.shopifyOn")}</Badge>
        </InlineStack>
        <Text as="p" tone="subdued">
          {t("source.shopifyText")}
        </Text>
        <Heard at={heardAt} now={now} />
      </BlockStack>
    </Card>
  );
}

function AccountsCard({ view: { accounts, now } }: { view: SourcesView }) {
  const t = useTexts();
  const fetcher = useFetcher();
  const ids = accounts.map(({ providerId }) => providerId);
  /** Null at an end of the list, and while another move is under way. */
  const mover = (index: number, by: 1 | -1) => {
    const id = ids[index];
    const isEnd = index + by < 0 || index + by >= ids.length;
    if (id === undefined || isEnd || fetcher.state !== "idle") return null;
    const order = ids
      .toSpliced(index, 1)
      .toSpliced(index + by, 0, id)
      .join(",");
    return () =>
      fetcher.submit({ intent: "order", order }, { method: "post", action: "/app/tracking?index" });
  };
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t(accounts.length === 0 ? "source.none" : "source.yours")}
          </Text>
          {accounts.length !== 1 && (
            <Text as="p" tone="subdued">
              {t(accounts.length === 0 ? "source.noneText" : "source.order")}
            </Text>
          )}
        </BlockStack>
      </Box>
      {accounts.map((account, index) => (
        <Fragment key={account.providerId}>
          <Divider />
          <AccountRow
            account={account}
            now={now}
            {...(ids.length > 1 ? { moveUp: mover(index, -1), moveDown: mover(index, 1) } : {})}
          />
        </Fragment>
      ))}
    </Card>
  );
}

function AvailableCard({ available }: { available: ProviderView[] }) {
  const t = useTexts();
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("source.connectTitle")}
          </Text>
          <Text as="p" tone="subdued">
            {t("source.connectText")}
          </Text>
        </BlockStack>
      </Box>
      {available.map(({ providerId, name }) => (
        <Fragment key={providerId}>
          <Divider />
          <Box padding="400">
            <InlineStack gap="400" align="space-between" blockAlign="center" wrap={false}>
              <BlockStack gap="050">
                <Text as="h3" variant="bodyMd" fontWeight="medium">
                  {name}
                </Text>
                <Text as="p" tone="subdued">
                  {t(`source.about.${providerId}`)}
                </Text>
              </BlockStack>
              <Whole>
                <Button
                  url={`/app/tracking/sources/${providerId}`}
                  accessibilityLabel={t("source.connectTo", { name })}
                >
                  {t("source.connect")}
                </Button>
              </Whole>
            </InlineStack>
          </Box>
        </Fragment>
      ))}
    </Card>
  );
}
