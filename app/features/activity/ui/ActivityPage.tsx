import { useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Box, Button, Card, Divider, InlineStack, Page, Select, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { DELIVERY_STATES, type ActivityPage as Rows } from "../activity.ts";
import { DeliveryEntry } from "./DeliveryEntry.tsx";

/** What came in from Shopify: newest first, page by page. */
export function ActivityPage({ page: { rows, next }, state }: { page: Rows; state: string | null }) {
  const t = useTexts();
  const navigate = useNavigate();
  const go = (inState: string | null, before?: string) => {
    const params = { ...(inState ? { state: inState } : {}), ...(before ? { before } : {}) };
    navigate(`/app/activity?${new URLSearchParams(params)}`);
  };
  return (
    <Page title={t("app.activity")} subtitle={t("activity.webhooks")}>
      <TitleBar title={t("app.activity")} />
      <Card padding="0">
        <Box padding="400">
          <InlineStack>
            <Select
              label={t("activity.state")}
              labelInline
              options={[
                { label: t("activity.any"), value: "" },
                ...DELIVERY_STATES.map((one) => ({ label: t(`activity.${one}`), value: one })),
              ]}
              value={state ?? ""}
              onChange={(chosen) => go(chosen || null)}
            />
          </InlineStack>
        </Box>
        {rows.length === 0 && <Nothing />}
        {rows.map((row) => (
          <Fragment key={row.id}>
            <Divider />
            <DeliveryEntry row={row} />
          </Fragment>
        ))}
        {next !== null && (
          <Box padding="400">
            <Button onClick={() => go(state, next)}>{t("activity.older")}</Button>
          </Box>
        )}
      </Card>
    </Page>
  );
}

function Nothing() {
  const t = useTexts();
  return (
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd">
          {t("activity.none")}
        </Text>
        <Text as="p" tone="subdued">
          {t("activity.noneText")}
        </Text>
      </BlockStack>
    </Box>
  );
}
