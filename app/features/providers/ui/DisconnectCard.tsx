import { useFetcher, useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** The way out of a source, asked twice. */
export function DisconnectCard({ name }: { name: string }) {
  const t = useTexts();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ kind: "disconnected" }>();
  const [isAsking, setAsking] = useState(false);
  const isDone = fetcher.data?.kind === "disconnected";
  useEffect(() => {
    if (!isDone) return;
    shopify.toast.show(t("source.disconnected", { name }));
    navigate("/app/tracking");
  }, [isDone, navigate, shopify, t, name]);
  if (!isAsking)
    return (
      <Box paddingInline={{ xs: "400", sm: "0" }}>
        <InlineStack align="end">
          <Button tone="critical" onClick={() => setAsking(true)}>
            {t("source.disconnect")}
          </Button>
        </InlineStack>
      </Box>
    );
  return (
    <Banner tone="warning" title={t("source.disconnectOf", { name })}>
      <BlockStack gap="300">
        <Text as="p">{t("source.disconnectText", { name })}</Text>
        <ButtonGroup>
          <Button
            tone="critical"
            loading={fetcher.state !== "idle"}
            onClick={() => fetcher.submit({ intent: "disconnect" }, { method: "post" })}
          >
            {t("source.disconnectYes")}
          </Button>
          <Button onClick={() => setAsking(false)}>{t("source.keep")}</Button>
        </ButtonGroup>
      </BlockStack>
    </Banner>
  );
}
