import { useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Box, Page, Tabs } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

const TABS = [
  { id: "sources", path: "/app/tracking" },
  { id: "carriers", path: "/app/tracking/carriers" },
  { id: "codes", path: "/app/tracking/unknown-codes" },
] as const;

type Props = {
  tab: (typeof TABS)[number]["id"];
  /** How many codes nobody has explained to us, where the page knows. */
  codeCount?: number;
  children: ReactNode;
};

/** Around the pages about tracking: where news comes from, who carries, and what nobody understands. */
export function TrackingFrame({ tab, codeCount = 0, children }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <Page title={t("app.tracking")}>
      <TitleBar title={t("app.tracking")} />
      <Tabs
        tabs={TABS.map(({ id }) => ({
          id,
          panelID: "tracking-panel",
          content: t(`tracking.${id}`),
          ...(id === "codes" && codeCount > 0 ? { badge: String(codeCount) } : {}),
        }))}
        selected={TABS.findIndex(({ id }) => id === tab)}
        onSelect={(index) => navigate(TABS[index]?.path ?? TABS[0].path)}
      />
      <Box id="tracking-panel" paddingBlockStart="400">
        <BlockStack gap="400">{children}</BlockStack>
      </Box>
    </Page>
  );
}
