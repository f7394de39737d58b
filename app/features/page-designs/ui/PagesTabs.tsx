import { useNavigate } from "@remix-run/react";
import { BlockStack, Box, Tabs } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

const TABS = [
  { id: "pages", path: "/app/pages" },
  { id: "words", path: "/app/pages/words" },
  { id: "links", path: "/app/pages/links" },
  { id: "results", path: "/app/pages/results" },
] as const;

type Props = { tab: (typeof TABS)[number]["id"]; children: ReactNode };

/** Around everything about the tracking page: how it looks, what it says, who finds it, and what comes of it. */
export function PagesTabs({ tab, children }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <>
      <Tabs
        tabs={TABS.map(({ id }) => ({ id, panelID: "pages-panel", content: t(`pages.tab.${id}`) }))}
        selected={TABS.findIndex(({ id }) => id === tab)}
        onSelect={(index) => navigate(TABS[index]?.path ?? TABS[0].path)}
      />
      <Box id="pages-panel" paddingBlockStart="400">
        <BlockStack gap="400">{children}</BlockStack>
      </Box>
    </>
  );
}
