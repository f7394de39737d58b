import { useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Box, Page, Tabs } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

const TABS = [
  { id: "moments", path: "/app/messages" },
  { id: "outbox", path: "/app/messages/outbox" },
  { id: "timing", path: "/app/messages/timing" },
  { id: "notices", path: "/app/messages/shopify-notices" },
] as const;

type Props = { tab: (typeof TABS)[number]["id"]; children: ReactNode };

/** Around the pages about messages: what is told, what goes out, when, and what Shopify tells by itself. */
export function MessagesFrame({ tab, children }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <Page
      title={t("app.messages")}
      secondaryActions={[
        { content: t("desk.brand"), url: "/app/messages/brand" },
        { content: t("desk.sending"), url: "/app/messages/sending" },
        { content: t("desk.suppressions"), url: "/app/messages/suppressions" },
      ]}
    >
      <TitleBar title={t("app.messages")} />
      <Tabs
        tabs={TABS.map(({ id }) => ({ id, panelID: "messages-panel", content: t(`desk.tab.${id}`) }))}
        selected={TABS.findIndex(({ id }) => id === tab)}
        onSelect={(index) => navigate(TABS[index]?.path ?? TABS[0].path)}
      />
      <Box id="messages-panel" paddingBlockStart="400">
        <BlockStack gap="400">{children}</BlockStack>
      </Box>
    </Page>
  );
}
