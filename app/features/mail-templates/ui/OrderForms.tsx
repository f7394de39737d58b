import { BlockStack, Checkbox, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Block } from "../blocks.ts";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { useChangeBlock } from "./use-change-block.ts";

export function ItemsForm({ block }: { block: Extract<Block, { type: "items" }> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <BlockStack gap="100">
      <Text as="p" tone="subdued">
        {t("editor.blockAbout.items")}
      </Text>
      <Checkbox
        label={t("editor.showImages")}
        checked={block.showImages}
        onChange={(showImages) => choose({ showImages })}
      />
      <Checkbox
        label={t("editor.showPrices")}
        checked={block.showPrices}
        onChange={(showPrices) => choose({ showPrices })}
      />
    </BlockStack>
  );
}

export function DeliveryDateForm({ block }: { block: Extract<Block, { type: "delivery_date" }> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">
        {t("editor.blockAbout.delivery_date")}
      </Text>
      <ChoiceButtons
        label={t("editor.look")}
        options={[
          { value: "card", label: t("editor.dateCard") },
          { value: "line", label: t("editor.dateLine") },
        ]}
        value={block.style}
        onChange={(style) => choose({ style })}
      />
    </BlockStack>
  );
}
