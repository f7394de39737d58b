import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { LiquidField } from "./LiquidField.tsx";

/** What an inbox shows of the mail. */
export function HeadCard() {
  const t = useTexts();
  const { document, dispatch } = useEditorForm();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("editor.inInbox")}
        </Text>
        <LiquidField
          blockId={null}
          field="subject"
          label={t("editor.subject")}
          value={document.subject}
          onChange={(subject) => dispatch({ type: "write", part: { subject } })}
          maxLength={LIMITS.subject}
          counts
        />
        <LiquidField
          blockId={null}
          field="preheader"
          label={t("editor.preheader")}
          help={t("editor.preheaderHelp")}
          value={document.preheader}
          onChange={(preheader) => dispatch({ type: "write", part: { preheader } })}
          maxLength={LIMITS.preheader}
          counts
        />
      </BlockStack>
    </Card>
  );
}
