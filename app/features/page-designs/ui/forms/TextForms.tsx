import { BlockStack } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { LinkField, PictureField } from "./AddressField.tsx";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";

export function AnnouncementForm({ block }: { block: BlockOf<"announcement"> }) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
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
      <LinkField
        field="url"
        label={t("pageBlock.leadsToOptional")}
        value={block.url}
        onChange={(url) => write({ url })}
      />
      <ChoiceButtons
        label={t("pageBlock.tone")}
        options={(["calm", "good", "alert"] as const).map((value) => ({
          value,
          label: t(`pageBlock.tone.${value}`),
        }))}
        value={block.tone}
        onChange={(tone) => choose({ tone })}
      />
    </BlockStack>
  );
}

export function RichTextForm({ block }: { block: BlockOf<"rich_text"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LocalField
      field="text"
      label={t("pageBlock.text")}
      help={t("pageBlock.richTextHelp")}
      value={block.text}
      onChange={(text) => write({ text })}
      maxLength={LIMITS.richText}
      lines={5}
      isMarkdown
      counts
    />
  );
}

export function ImageForm({ block }: { block: BlockOf<"image"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <PictureField
        field="src"
        label={t("pageBlock.picture")}
        value={block.src}
        onChange={(src) => write({ src })}
      />
      <LocalField
        field="alt"
        label={t("pageBlock.alt")}
        help={t("pageBlock.altHelp")}
        value={block.alt}
        onChange={(alt) => write({ alt })}
        maxLength={LIMITS.alt}
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
