import { Badge, BlockStack, Box, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { Fragment } from "react";
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
      {codes.map((code) => (
        <Fragment key={`${code.source} ${code.code}`}>
          <Divider />
          <Entry code={code} now={now} />
        </Fragment>
      ))}
    </Card>
  );
}

function Entry({
  code: { sourceName, code, sample, seen, firstSeenAt, lastSeenAt },
  now,
}: {
  code: UnknownCodeView;
  now: Instant;
}) {
  const t = useTexts();
  return (
    <Box padding="400">
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Badge>{sourceName}</Badge>
          <Text as="h3" variant="bodyMd" fontWeight="medium" breakWord>
            <code>{code}</code>
          </Text>
        </InlineStack>
        <Text as="p" breakWord>
          {sample === null ? t("codes.noWords") : t("codes.words", { words: sample })}
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          {t("codes.seen", { count: seen })} · {t("codes.first")} <Ago at={firstSeenAt} now={now} /> ·{" "}
          {t("codes.last")} <Ago at={lastSeenAt} now={now} />
        </Text>
      </BlockStack>
    </Box>
  );
}
