import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import type { Block } from "../blocks.ts";
import { AddressField } from "./AddressField.tsx";
import { LIMITS } from "./field-limits.ts";
import { LiquidField } from "./LiquidField.tsx";
import { useChangeBlock } from "./use-change-block.ts";
import styles from "#app/ui/editor/editor.module.css";

type Of<Type extends Block["type"]> = { block: Extract<Block, { type: Type }> };

export function FaqForm({ block }: Of<"faq">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  const { id, entries } = block;
  const swap = (index: number, other: number) => {
    const [one, two] = [entries[index], entries[other]];
    if (one && two) choose({ entries: entries.with(index, two).with(other, one) });
  };
  return (
    <BlockStack gap="400">
      <LiquidField
        blockId={id}
        field="heading"
        label={t("editor.headingText")}
        value={block.heading}
        onChange={(heading) => write({ heading })}
        maxLength={LIMITS.question}
      />
      {entries.map((entry, index) => (
        // Questions have no ids but their places.
        <fieldset
          key={index}
          className={styles["entry"]}
          aria-label={t("editor.entry", { number: index + 1 })}
        >
          <BlockStack gap="200">
            <LiquidField
              blockId={id}
              field={`entries.${index}.question`}
              label={t("editor.question", { number: index + 1 })}
              value={entry.question}
              onChange={(question) =>
                write({ entries: entries.with(index, { ...entry, question }) }, `entries.${index}.question`)
              }
              maxLength={LIMITS.question}
            />
            <LiquidField
              blockId={id}
              field={`entries.${index}.answer`}
              label={t("editor.answer", { number: index + 1 })}
              value={entry.answer}
              onChange={(answer) =>
                write({ entries: entries.with(index, { ...entry, answer }) }, `entries.${index}.answer`)
              }
              maxLength={LIMITS.answer}
              lines={2}
              isMarkdown
            />
            <InlineStack align="end">
              <RowButtons
                name={t("editor.entry", { number: index + 1 })}
                moveUp={index > 0 ? () => swap(index, index - 1) : null}
                moveDown={index < entries.length - 1 ? () => swap(index, index + 1) : null}
                remove={() => choose({ entries: entries.toSpliced(index, 1) })}
              />
            </InlineStack>
          </BlockStack>
        </fieldset>
      ))}
      <InlineStack>
        <Button
          icon={PlusIcon}
          disabled={entries.length >= LIMITS.entries}
          onClick={() => choose({ entries: [...entries, { question: "", answer: "" }] })}
        >
          {t("editor.addEntry")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

export function SupportForm({ block }: Of<"support">) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LiquidField
      blockId={block.id}
      field="text"
      label={t("editor.text")}
      help={t("editor.supportHelp")}
      value={block.text}
      onChange={(text) => write({ text })}
      maxLength={LIMITS.support}
      lines={2}
      isMarkdown
    />
  );
}

export function DiscountForm({ block }: Of<"discount">) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <LiquidField
        blockId={block.id}
        field="text"
        label={t("editor.text")}
        value={block.text}
        onChange={(text) => write({ text })}
        maxLength={LIMITS.discountText}
        lines={2}
        isMarkdown
      />
      <LiquidField
        blockId={block.id}
        field="code"
        label={t("editor.code")}
        help={t("editor.codeHelp")}
        value={block.code}
        onChange={(code) => write({ code })}
        maxLength={LIMITS.code}
      />
      <AddressField
        blockId={block.id}
        field="url"
        label={t("editor.leadsTo")}
        value={block.url}
        isOptional
        onWrite={(url) => write({ url })}
        onChoose={(url) => choose({ url })}
      />
    </BlockStack>
  );
}

export function LiquidForm({ block }: Of<"liquid">) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <Banner tone="warning">{t("editor.liquidWarning")}</Banner>
      <LiquidField
        blockId={block.id}
        field="source"
        label={t("editor.source")}
        value={block.source}
        onChange={(source) => write({ source })}
        maxLength={LIMITS.source}
        lines={8}
        isCode
        counts
      />
    </BlockStack>
  );
}
