import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, Text, TextField } from "@shopify/polaris";
import type { Instant } from "#app/lib/time.ts";
import { Ago } from "#app/ui/Ago.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { AccountView, ProviderView } from "../provider-view.ts";

type Props = { source: ProviderView; account: AccountView | null; now: Instant };

/** The address that a source's webhooks go to, and where over there it is to be entered. */
export function PushCard({ source: { name, pushes, providerId }, account, now }: Props) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("source.push")}
        </Text>
        {!pushes && <Text as="p">{t("source.noPushKind", { name })}</Text>}
        {pushes && (
          <>
            <Text as="p">{t("source.pushText")}</Text>
            {account?.webhookUrl ? (
              <BlockStack gap="200">
                {providerId !== "ups" && <Text as="p">{t("source.pushEnter", { name })}</Text>}
                <Address url={account.webhookUrl} />
              </BlockStack>
            ) : (
              <Text as="p" tone="subdued">
                {t("source.pushAfter")}
              </Text>
            )}
            <Text as="p">{t(`source.hook.${hasGuide(providerId) ? providerId : "other"}`)}</Text>
          </>
        )}
        {pushes && account && (
          <Text as="p" tone="subdued" variant="bodySm">
            {t("source.lastPush")}:{" "}
            {account.lastPushAt ? <Ago at={account.lastPushAt} now={now} /> : t("source.noPush")}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

const GUIDES = ["easypost", "aftership", "shippo", "17track", "ship24", "karrio", "ups"] as const;
const hasGuide = (id: string): id is (typeof GUIDES)[number] => GUIDES.some((known) => known === id);

function Address({ url }: { url: string }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => shopify.toast.show(t("source.copied")),
      () => shopify.toast.show(t("source.copyFailed"), { isError: true }),
    );
  return (
    <TextField
      label={t("source.pushAddress")}
      helpText={t("source.pushSecret")}
      value={url}
      readOnly
      selectTextOnFocus
      autoComplete="off"
      connectedRight={<Button onClick={() => void copy()}>{t("source.copy")}</Button>}
    />
  );
}
