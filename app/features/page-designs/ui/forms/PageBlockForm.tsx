import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageBlock } from "../../page-blocks.ts";
import type { DesignProblem } from "../../page-design.ts";
import type { PageLanguage } from "../../page-languages.ts";
import { BlockFormProvider } from "./BlockFormScope.tsx";

export type PageBlockFormProps = {
  block: PageBlock;
  language: PageLanguage;
  mainLanguage: PageLanguage;
  problems: DesignProblem[];
  /**
   * Called with the whole block at every change that can be stored. `field` is what was typed in, of which many letters are
   * one step of undo; null: a step of its own.
   */
  onChange: (block: PageBlock, field: string | null) => void;
  /** A field was left. */
  onSettle?: () => void;
};

/** The form of a block: what it is for, its texts and choices, and when it is shown. */
export function PageBlockForm({
  block,
  language,
  mainLanguage,
  problems,
  onSettle = ignore,
}: PageBlockFormProps) {
  const t = useTexts();
  return (
    <BlockFormProvider scope={{ blockId: block.id, language, mainLanguage, problems, settle: onSettle }}>
      <BlockStack gap="400">
        <Text as="p" tone="subdued">
          {t(`pageBlock.about.${block.type}`)}
        </Text>
      </BlockStack>
    </BlockFormProvider>
  );
}

const ignore = () => {};
