import { BlockStack, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { LinkField } from "./AddressField.tsx";
import { useBlockForm, useChangeBlock } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { ButtonLabelField, HeadingField, OptionalLinkField, ShortTextField } from "./usual-fields.tsx";

export function DiscountForm({ block }: { block: BlockOf<"discount"> }) {
  const t = useTexts();
  const { settle } = useBlockForm();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <ShortTextField block={block} />
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
      <OptionalLinkField block={block} />
    </BlockStack>
  );
}

/** A text with a button: asking for a review or an opinion, or telling how to send something back. */
export function AskingForm({ block }: { block: BlockOf<"review" | "survey" | "returns"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <ShortTextField block={block} hasOurs />
      <ButtonLabelField block={block} />
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
  return (
    <BlockStack gap="300">
      <HeadingField block={block} />
      <ShortTextField block={block} />
      <ButtonLabelField block={block} />
      <OptionalLinkField block={block} />
    </BlockStack>
  );
}
