import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, InlineGrid, Page } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useFreshWhile } from "#app/ui/use-fresh-while.ts";
import type { HomeView } from "../home-view.ts";
import { AttentionCard } from "./AttentionCard.tsx";
import { ImportCard } from "./ImportCard.tsx";
import { NoticesCard } from "./NoticesCard.tsx";
import { PromisesCard } from "./PromisesCard.tsx";
import { NumberCards } from "./NumberCards.tsx";

import { WebhookCard } from "./WebhookCard.tsx";
import { WelcomeCard } from "./WelcomeCard.tsx";

/** The first page: what needs somebody, how much is going on, and whether the pipes are open. */
export function HomePage({ view }: { view: HomeView }) {
  const t = useTexts();
  const { importRun } = view;
  // Before it is done, and when it failed, the import comes before everything it would change.
  const isImported = importRun?.state === "done";
  useFreshWhile(view.isSettling);
  return (
    <Page title={t("app.home")} subtitle={view.shopName}>
      <TitleBar title={t("app.home")} />
      <BlockStack gap="400">
        {view.showsWelcome && <WelcomeCard />}
        {view.openNotices > 0 && <NoticesCard count={view.openNotices} />}
        {!isImported && <ImportCard run={importRun} />}
        <NumberCards counts={view.counts} />
        {view.promises && <PromisesCard promises={view.promises} />}
        <AttentionCard items={view.attention} isFirstDay={view.isFirstDay} />
        <InlineGrid columns={{ xs: 1, md: isImported ? 2 : 1 }} gap="400" alignItems="start">
          {isImported && <ImportCard run={importRun} />}
          <WebhookCard health={view.webhooks} />
        </InlineGrid>
      </BlockStack>
    </Page>
  );
}
