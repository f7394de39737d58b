import { Badge, BlockStack, Box, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import type { MomentLine } from "../moment-lines.ts";
import { useSaveSettings } from "./use-save-settings.ts";
import { waitText } from "./wait-text.ts";

/** One kind of news, with its switch and the way to its design. */
export function MomentEntry({ line }: { line: MomentLine }) {
  const t = useTexts();
  const { moment, isOn, counts } = line;
  const name = t(`moment.${moment}`);
  const { save, isSaving } = useSaveSettings();
  return (
    <Box padding="400">
      <InlineStack align="space-between" blockAlign="center" gap="400" wrap={false}>
        <BlockStack gap="100">
          <InlineStack gap="200" align="start" blockAlign="center">
            <Text as="h3" variant="headingSm">
              <Link url={`/app/messages/${moment}`} monochrome>
                {name}
              </Link>
            </Text>
            <Badge {...(isOn ? { tone: "success" as const } : {})}>{t(isOn ? "desk.on" : "desk.off")}</Badge>
            {line.isDouble && <Badge tone="warning">{t("desk.double")}</Badge>}
            {line.ownLocales.length > 0 && (
              <Badge tone="info">{t("desk.ownDesign", { languages: line.ownLocales.join(", ") })}</Badge>
            )}
          </InlineStack>
          <Text as="p" tone="subdued">
            {t(`desk.about.${moment}`)} {waitText(line.wait, t)}
          </Text>
          <Text as="p" tone="subdued" variant="bodySm">
            {counts.sent + counts.failed === 0
              ? t("desk.noneSent")
              : t("desk.counts", { sent: counts.sent, failed: counts.failed })}
          </Text>
        </BlockStack>
        <Whole>
          <InlineStack gap="200" wrap={false}>
            <Button
              loading={isSaving}
              accessibilityLabel={t(isOn ? "desk.turnOffOf" : "desk.turnOnOf", { name })}
              onClick={() => save({ moments: { [moment]: { on: !isOn, wait: line.wait } } })}
            >
              {t(isOn ? "desk.turnOff" : "desk.turnOn")}
            </Button>
          </InlineStack>
        </Whole>
      </InlineStack>
    </Box>
  );
}
