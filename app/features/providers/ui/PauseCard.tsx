import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Props = { name: string };

/** The way to leave a source alone for a while. */
export function PauseCard({ name }: Props) {
  const t = useTexts();
  const pause = useIntent("pause", t("source.pauseDone", { name }));
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("source.pauseTitle")}
          </Text>
          <Text as="p" tone="subdued">
            {t("source.pauseText", { name })}
          </Text>
        </BlockStack>
        <InlineStack>
          <Button onClick={pause.send} loading={pause.isUnderWay}>
            {t("source.pause")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

/** Says that a source is left alone, and how to go on. */
export function PausedBanner({ name }: Props) {
  const t = useTexts();
  const resume = useIntent("resume", t("source.resumeDone", { name }));
  return (
    <Banner
      tone="warning"
      title={t("source.pausedTitle", { name })}
      action={{ content: t("source.resume"), onAction: resume.send, loading: resume.isUnderWay }}
    >
      {t("source.pausedText", { name })}
    </Banner>
  );
}

/** Sends an intent of this page, and says so when it is done. */
function useIntent(intent: "pause" | "resume", done: string) {
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ kind: "paused" | "resumed" }>();
  useEffect(() => {
    if (fetcher.data) shopify.toast.show(done);
  }, [fetcher.data, shopify, done]);
  return {
    send: () => fetcher.submit({ intent }, { method: "post" }),
    isUnderWay: fetcher.state !== "idle",
  };
}
