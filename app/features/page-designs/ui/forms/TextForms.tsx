import { BlockStack } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { PictureField } from "./AddressField.tsx";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";
import { AltField, OptionalLinkField, ShortTextField } from "./usual-fields.tsx";

export function AnnouncementForm({ block }: { block: BlockOf<"announcement"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <ShortTextField block={block} />
      <OptionalLinkField block={block} />
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
      <AltField block={block} />
      <OptionalLinkField block={block} />
    </BlockStack>
  );
}
