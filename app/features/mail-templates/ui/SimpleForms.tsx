import { BlockStack, InlineStack } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Block } from "../blocks.ts";
import { AddressField } from "./AddressField.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { LIMITS } from "./field-limits.ts";
import { LiquidField } from "./LiquidField.tsx";
import { PictureField, WidthField } from "./PictureFields.tsx";
import { useChangeBlock } from "./use-change-block.ts";

type Of<Type extends Block["type"]> = { block: Extract<Block, { type: Type }> };

export function HeadingForm({ block }: Of<"heading">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  return (
    <>
      <LiquidField
        blockId={block.id}
        field="text"
        label={t("editor.headingText")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.heading}
      />
      <InlineStack gap="400">
        <ChoiceButtons
          label={t("editor.size")}
          options={[
            { value: "1", label: t("editor.level1") },
            { value: "2", label: t("editor.level2") },
          ]}
          value={block.level}
          onChange={(level) => choose({ level })}
        />
        <AlignChoice value={block.align} onChange={(align) => choose({ align })} />
      </InlineStack>
    </>
  );
}

export function TextForm({ block }: Of<"text">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  return (
    <>
      <LiquidField
        blockId={block.id}
        field="text"
        label={t("editor.text")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.text}
        lines={4}
        isMarkdown
      />
      <InlineStack gap="400">
        <ChoiceButtons
          label={t("editor.tone")}
          options={[
            { value: "normal", label: t("editor.toneNormal") },
            { value: "large", label: t("editor.toneLarge") },
            { value: "quiet", label: t("editor.toneQuiet") },
          ]}
          value={block.tone}
          onChange={(tone) => choose({ tone })}
        />
        <AlignChoice value={block.align} onChange={(align) => choose({ align })} />
      </InlineStack>
    </>
  );
}

function AlignChoice({
  value,
  onChange,
}: {
  value: "start" | "center";
  onChange: (align: "start" | "center") => void;
}) {
  const t = useTexts();
  return (
    <ChoiceButtons
      label={t("editor.align")}
      options={[
        { value: "start", label: t("editor.alignStart") },
        { value: "center", label: t("editor.alignCenter") },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

export function ButtonForm({ block }: Of<"button">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  return (
    <>
      <LiquidField
        blockId={block.id}
        field="label"
        label={t("editor.buttonLabel")}
        value={block.label}
        onChange={(label) => write({ label })}
        maxLength={LIMITS.label}
      />
      <AddressField
        blockId={block.id}
        field="url"
        label={t("editor.leadsTo")}
        value={block.url}
        onWrite={(url) => write({ url })}
        onChoose={(url) => choose({ url })}
      />
      <ChoiceButtons
        label={t("editor.look")}
        options={[
          { value: "solid", label: t("editor.solid") },
          { value: "outline", label: t("editor.outline") },
        ]}
        value={block.style}
        onChange={(style) => choose({ style })}
      />
    </>
  );
}

export function ImageForm({ block }: Of<"image">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <PictureField
        blockId={block.id}
        field="src"
        label={t("editor.picture")}
        value={block.src}
        onChange={(src) => write({ src })}
      />
      <LiquidField
        blockId={block.id}
        field="alt"
        label={t("editor.alt")}
        help={t("editor.altHelp")}
        value={block.alt}
        onChange={(alt) => write({ alt })}
        maxLength={LIMITS.alt}
      />
      <WidthField value={block.width} onChange={(width) => write({ width })} />
      <AddressField
        blockId={block.id}
        field="link"
        label={t("editor.leadsTo")}
        value={block.link}
        isOptional
        onWrite={(link) => write({ link })}
        onChoose={(link) => choose({ link })}
      />
    </BlockStack>
  );
}

export function SpacerForm({ block }: Of<"spacer">) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <ChoiceButtons
      label={t("editor.space")}
      options={[
        { value: "small", label: t("editor.small") },
        { value: "medium", label: t("editor.medium") },
        { value: "large", label: t("editor.large") },
      ]}
      value={block.size}
      onChange={(size) => choose({ size })}
    />
  );
}
