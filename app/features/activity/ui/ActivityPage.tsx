import { useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import {
  BlockStack,
  Box,
  Button,
  Card,
  Divider,
  InlineStack,
  Page,
  Select,
  Tabs,
  Text,
} from "@shopify/polaris";
import { Fragment } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { DELIVERY_STATES, TROUBLED_MESSAGE_STATES, type ActivityPage as Rows } from "../activity.ts";
import { DeliveryEntry } from "./DeliveryEntry.tsx";
import { TroubledMessageEntry } from "./TroubledMessageEntry.tsx";

const SHOWS = ["webhooks", "messages"] as const;

/** What came in from Shopify, and the messages that went wrong: newest first, page by page. */
export function ActivityPage({ page, state }: { page: Rows; state: string | null }) {
  const t = useTexts();
  const navigate = useNavigate();
  const go = (show: string, inState: string | null, before?: string) => {
    const params = { show, ...(inState ? { state: inState } : {}), ...(before ? { before } : {}) };
    navigate(`/app/activity?${new URLSearchParams(params)}`);
  };
  const states = page.show === "webhooks" ? DELIVERY_STATES : TROUBLED_MESSAGE_STATES;
  const { next } = page;
  return (
    <Page title={t("app.activity")}>
      <TitleBar title={t("app.activity")} />
      <Card padding="0">
        <Tabs
          tabs={SHOWS.map((show) => ({ id: show, content: t(`activity.${show}`) }))}
          selected={SHOWS.indexOf(page.show)}
          onSelect={(index) => go(SHOWS[index] ?? "webhooks", null)}
        >
          <Box padding="400">
            <InlineStack>
              <Select
                label={t("activity.state")}
                labelInline
                options={[
                  { label: t("activity.any"), value: "" },
                  ...states.map((one) => ({ label: t(`activity.${one}`), value: one })),
                ]}
                value={state ?? ""}
                onChange={(chosen) => go(page.show, chosen || null)}
              />
            </InlineStack>
          </Box>
          <Entries page={page} />
          {next !== null && (
            <Box padding="400">
              <Button onClick={() => go(page.show, state, next)}>{t("activity.older")}</Button>
            </Box>
          )}
        </Tabs>
      </Card>
    </Page>
  );
}

function Entries({ page }: { page: Rows }) {
  if (page.rows.length === 0) return <Nothing />;
  if (page.show === "webhooks")
    return page.rows.map((row) => (
      <Fragment key={row.id}>
        <Divider />
        <DeliveryEntry row={row} />
      </Fragment>
    ));
  return page.rows.map((row) => (
    <Fragment key={row.messageId}>
      <Divider />
      <TroubledMessageEntry row={row} />
    </Fragment>
  ));
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
