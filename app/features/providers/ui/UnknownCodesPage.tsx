import { BlockStack, Box, Card, DataTable, Text } from "@shopify/polaris";
import type { Instant } from "#app/lib/time.ts";
import { Ago } from "#app/ui/Ago.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { UnknownCodeView } from "../provider-view.ts";

/** Codes that no table of ours has, the most seen first. */
export function UnknownCodesPage({ codes, now }: { codes: UnknownCodeView[]; now: Instant }) {
  const t = useTexts();
  const isEmpty = codes.length === 0;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t(isEmpty ? "codes.none" : "codes.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t(isEmpty ? "codes.noneText" : "codes.text")}
          </Text>
        </BlockStack>
      </Box>
      {!isEmpty && (
        <DataTable
          columnContentTypes={["text", "text", "text", "numeric", "text", "text"]}
          headings={[
            t("codes.source"),
            t("codes.code"),
            t("codes.words"),
            t("codes.seen"),
            t("codes.first"),
            t("codes.last"),
          ]}
          rows={codes.map(({ sourceName, code, sample, seen, firstSeenAt, lastSeenAt }) => [
            sourceName,
            <code key="code">{code}</code>,
            sample ?? t("codes.noWords"),
            seen,
            <Ago key="first" at={firstSeenAt} now={now} />,
            <Ago key="last" at={lastSeenAt} now={now} />,
          ])}
        />
      )}
    </Card>
  );
}
