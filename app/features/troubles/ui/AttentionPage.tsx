import { TitleBar } from "@shopify/app-bridge-react";
import { Card, Page } from "@shopify/polaris";
import { SettingsIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { AttentionView } from "../attention-view.ts";
import { AttentionTable } from "./AttentionTable.tsx";
import { AttentionTabs } from "./AttentionTabs.tsx";

/** One list of everything that needs somebody, most urgent first. */
export function AttentionPage({ view }: { view: AttentionView }) {
  const t = useTexts();
  const { tab, kind, after } = view.query;
  return (
    <Page
      title={t("app.attention")}
      fullWidth
      secondaryActions={[
        { content: t("troubles.settings"), icon: SettingsIcon, url: "/app/attention/settings" },
      ]}
    >
      <TitleBar title={t("app.attention")} />
      <Card padding="0">
        <AttentionTabs query={view.query} counts={view.counts} />
        {/* Another tab, kind or page is another table: what was selected does not carry over. */}
        <AttentionTable key={`${tab} ${kind} ${after?.subjectId}`} view={view} />
      </Card>
    </Page>
  );
}
