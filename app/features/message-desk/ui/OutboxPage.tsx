import { useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Divider, Tabs, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Halt } from "../desk-view.ts";
import { OUTBOX_TABS, outboxPath, type OutboxPage as Rows, type OutboxTab } from "../outbox-query.ts";
import { HaltBanner } from "./DeskBanners.tsx";
import { MessagesFrame } from "./MessagesFrame.tsx";
import { OutboxEntry } from "./OutboxEntry.tsx";

/** The messages themselves: what will go out and why then, what went wrong, and what has gone out. */
export function OutboxPage({ page, halted }: { page: Rows; halted: Halt }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { tab, rows, next } = page;
  return (
    <MessagesFrame tab="outbox">
      <HaltBanner halted={halted} />
      <Card padding="0">
        <Tabs
          tabs={OUTBOX_TABS.map((one) => ({ id: one, content: t(`outbox.${one}`) }))}
          selected={OUTBOX_TABS.indexOf(tab)}
          onSelect={(index) => navigate(outboxPath(OUTBOX_TABS[index] ?? "planned"))}
        >
          {rows.length === 0 && <Nothing tab={tab} />}
          {rows.map((row) => (
            <Fragment key={row.messageId}>
              <Divider />
              <OutboxEntry row={row} />
            </Fragment>
          ))}
          {next !== null && (
            <Box padding="400">
              <Button url={outboxPath(tab, next)}>{t("outbox.more")}</Button>
            </Box>
          )}
        </Tabs>
      </Card>
    </MessagesFrame>
  );
}

function Nothing({ tab }: { tab: OutboxTab }) {
  const t = useTexts();
  return (
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd">
          {t(`outbox.none.${tab}`)}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {t(`outbox.noneText.${tab}`)}
        </Text>
      </BlockStack>
    </Box>
  );
}
