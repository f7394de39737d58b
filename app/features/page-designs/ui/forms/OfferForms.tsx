import { BlockStack, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { LinkField } from "./AddressField.tsx";
import { useBlockForm, useChangeBlock } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";

export function DiscountForm({ block }: { block: BlockOf<"discount"> }) {
  const t = useTexts();
  const { settle } = useBlockForm();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <LocalField
        field="text"
        label={t("pageBlock.text")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.text}
        lines={2}
      />
      <TextField
        id={pageFieldId(block.id, "code")}
        label={t("pageBlock.code")}
        helpText={t("pageBlock.codeHelp")}
        autoComplete="off"
        spellCheck={false}
        maxLength={LIMITS.code}
        value={block.code}
        onChange={(code) => write({ code })}
        onBlur={settle}
      />
      <LinkField
        field="url"
        label={t("pageBlock.leadsToOptional")}
        value={block.url}
        onChange={(url) => write({ url })}
      />
    </BlockStack>
  );
}

/** A text with a button: asking for a review or an opinion, or telling how to send something back. */
export function AskingForm({ block }: { block: BlockOf<"review" | "survey" | "returns"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <LocalField
        field="text"
        label={t("pageBlock.text")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.text}
        lines={2}
        hasOurs
      />
      <LocalField
        field="label"
        label={t("pageBlock.buttonLabel")}
        value={block.label}
        onChange={(label) => write({ label })}
        maxLength={LIMITS.label}
        hasOurs
      />
      <LinkField
        field="url"
        label={t("pageBlock.leadsTo")}
        help={t(`pageBlock.askingLinkHelp.${block.type}`)}
        value={block.url}
        onChange={(url) => write({ url })}
      />
    </BlockStack>
  );
}

export function LoyaltyForm({ block }: { block: BlockOf<"loyalty"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <LocalField
        field="heading"
        label={t("pageBlock.heading")}
        value={block.heading}
        onChange={(heading) => write({ heading })}
        maxLength={LIMITS.heading}
      />
      <LocalField
        field="text"
        label={t("pageBlock.text")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.text}
        lines={2}
      />
      <LocalField
        field="label"
        label={t("pageBlock.buttonLabel")}
        value={block.label}
        onChange={(label) => write({ label })}
        maxLength={LIMITS.label}
        hasOurs
      />
      <LinkField
        field="url"
        label={t("pageBlock.leadsToOptional")}
        value={block.url}
        onChange={(url) => write({ url })}
      />
    </BlockStack>
  );
}
