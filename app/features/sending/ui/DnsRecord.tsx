import { Badge, BlockStack, Box, Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { RecordView } from "../sending-view.ts";
import type { SenderId } from "../sending.ts";
import { CopyField } from "#app/ui/CopyField.tsx";

type Props = { record: RecordView; senderId: SenderId; domain: string };

const TONE = { found: "success", missing: "attention", wrong: "critical", unknown: "info" } as const;

/** One record of the domain: what it is for, whether it is there, and what to write. */
export function DnsRecord({ record, senderId, domain }: Props) {
  const t = useTexts();
  const { kind, state, reason, seen, value } = record;
  return (
    <Box borderWidth="025" borderColor="border" borderRadius="200" padding="300">
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {t(`sending.record.${kind}`)}
          </Text>
          <Badge tone={TONE[state]}>{t(`sending.recordState.${state}`)}</Badge>
        </InlineStack>
        <Text as="p" tone="subdued">
          {t(`sending.recordFor.${kind}`)}
        </Text>
        {reason !== null && <Text as="p">{reasonText(t, reason, domain)}</Text>}
        {reason !== null && seen.length > 0 && (
          <Text as="p" variant="bodySm" breakWord>
            {t("sending.recordSeen")} <code>{seen.join(" · ")}</code>
          </Text>
        )}
        {kind === "spf" && value === null && state === "missing" && (
          <Text as="p">{t(senderId === "smtp" ? "sending.spfOfProvider" : "sending.spfOfService")}</Text>
        )}
        {value !== null && (state === "found" ? <Shown record={record} /> : <ToPublish record={record} />)}
      </BlockStack>
    </Box>
  );
}

function reasonText(t: AdminTranslate, reason: NonNullable<RecordView["reason"]>, domain: string): string {
  return reason === "doubled" || reason === "strict"
    ? t(`sending.recordReason.${reason}`, { domain })
    : t(`sending.recordReason.${reason}`);
}

/** A record that is in order is out of the way. */
function Shown({ record }: { record: RecordView }) {
  const t = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Button
        variant="plain"
        disclosure={isOpen ? "up" : "down"}
        ariaExpanded={isOpen}
        ariaControls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t("sending.recordShow")}
      </Button>
      <Box width="100%">
        <Collapsible id={id} open={isOpen}>
          <ToPublish record={record} />
        </Collapsible>
      </Box>
    </BlockStack>
  );
}

function ToPublish({ record: { name, value, pieces } }: { record: RecordView }) {
  const t = useTexts();
  return (
    <BlockStack gap="300">
      <CopyField label={t("sending.recordName")} value={name} help={t("sending.recordNameHelp")} />
      <CopyField
        label={t("sending.recordValue")}
        value={value ?? ""}
        lines={value && value.length > 80 ? 4 : 2}
      />
      {pieces !== null && (
        <CopyField
          label={t("sending.recordPieces")}
          value={pieces}
          help={t("sending.recordPiecesHelp")}
          lines={4}
        />
      )}
    </BlockStack>
  );
}
