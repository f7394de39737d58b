import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { Fragment, useState } from "react";
import type { Instant } from "#app/lib/time.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { saveFile } from "#app/ui/save-file.ts";
import type { PrivacyRequestKind } from "../privacy-request.ts";

export type PrivacyRequestRow = {
  requestId: string;
  kind: PrivacyRequestKind;
  state: "open" | "done";
  hasExport: boolean;
  requestedAt: Instant;
  dueBy: Instant;
};

/** Requests under privacy law and what became of them; data that was asked for can be fetched here. */
export function PrivacyRequestsCard({ requests }: { requests: PrivacyRequestRow[] }) {
  const t = useTexts();
  return (
    <div id="privacy">
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("privacy.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t("privacy.help")}
            </Text>
            {requests.length === 0 && <Text as="p">{t("privacy.none")}</Text>}
          </BlockStack>
        </Box>
        {requests.map((request) => (
          <Fragment key={request.requestId}>
            <Divider />
            <Request request={request} />
          </Fragment>
        ))}
      </Card>
    </div>
  );
}

function Request({
  request: { requestId, kind, state, hasExport, requestedAt, dueBy },
}: {
  request: PrivacyRequestRow;
}) {
  const t = useTexts();
  return (
    <Box padding="400">
      <InlineStack align="space-between" blockAlign="center" gap="400">
        <BlockStack gap="100">
          <InlineStack gap="200" align="start">
            <Text as="h3" variant="bodyMd" fontWeight="medium">
              {t(`privacy.${kind}`)}
            </Text>
            <Badge tone={state === "open" ? "attention" : "success"}>{t(`privacy.${state}`)}</Badge>
          </InlineStack>
          <Text as="p" tone="subdued">
            {t("privacy.requested")} <Moment at={requestedAt} style="date" />
            {state === "open" && (
              <>
                {" · "}
                {t("privacy.due")} <Moment at={dueBy} style="date" />
              </>
            )}
          </Text>
        </BlockStack>
        {hasExport && <DownloadButton requestId={requestId} />}
      </InlineStack>
    </Box>
  );
}

/** Fetching the data closes the request, so the page is read again afterwards. */
function DownloadButton({ requestId }: { requestId: string }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const revalidator = useRevalidator();
  const [isFetching, setFetching] = useState(false);
  const download = async () => {
    setFetching(true);
    const saved = await saveFile(`/app/privacy/${encodeURIComponent(requestId)}`, "customer-data.json");
    if (!saved) shopify.toast.show(t("privacy.downloadFailed"), { isError: true });
    setFetching(false);
    revalidator.revalidate();
  };
  return (
    <Button
      loading={isFetching}
      accessibilityLabel={t("privacy.downloadOf", { id: requestId })}
      onClick={() => void download()}
    >
      {t("privacy.download")}
    </Button>
  );
}
