import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SourceView } from "../sources-view.ts";
import { AccountFigures } from "./AccountFigures.tsx";
import { AccountTrouble } from "./AccountTrouble.tsx";
import { DisconnectCard } from "./DisconnectCard.tsx";
import { Heard } from "./Heard.tsx";
import { KeysCard } from "./KeysCard.tsx";
import { PausedBanner, PauseCard } from "./PauseCard.tsx";
import { PushCard } from "./PushCard.tsx";
import { RefusedNumbers } from "./RefusedNumbers.tsx";
import { StateBadge } from "./StateBadge.tsx";

/** One source: its keys, the address for its webhooks, what it does, and the way out. */
export function SourcePage({ view: { source, account, refused, now } }: { view: SourceView }) {
  const t = useTexts();
  const { name, providerId } = source;
  return (
    <Page
      title={name}
      subtitle={t(`source.about.${providerId}`)}
      backAction={{ content: t("source.backToAll"), url: "/app/tracking" }}
      titleMetadata={account && <StateBadge state={account.state} />}
    >
      <TitleBar title={name} />
      <BlockStack gap="400">
        {account?.state === "paused" && <PausedBanner name={name} />}
        <KeysCard source={source} account={account} />
        <PushCard source={source} account={account} now={now} />
        {account && (
          <Card>
            <BlockStack gap="300">
              <BlockStack gap="100">
                <Text as="h2" variant="headingMd">
                  {t("source.parcels")}
                </Text>
                {account.state === "resting" && <AccountTrouble account={account} />}
                <AccountFigures account={account} />
                <Heard at={account.lastHeardAt} now={now} />
              </BlockStack>
              {refused.length > 0 && <RefusedNumbers name={name} refused={refused} />}
            </BlockStack>
          </Card>
        )}
        {account && account.state !== "paused" && <PauseCard name={name} />}
        {account && <DisconnectCard name={name} />}
      </BlockStack>
    </Page>
  );
}
