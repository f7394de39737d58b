import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Block } from "../blocks.ts";
import { DiscountForm, FaqForm, LiquidForm, SupportForm } from "./ExtraForms.tsx";
import { DeliveryDateForm, ItemsForm } from "./OrderForms.tsx";
import { RecommendationsForm } from "./RecommendationsForm.tsx";
import { ButtonForm, HeadingForm, ImageForm, SpacerForm, TextForm } from "./SimpleForms.tsx";
import { ColumnsForm, type BlockLists } from "./ColumnsForm.tsx";
import { problemText } from "./problem-words.ts";
import { useEditorForm } from "./EditorForm.tsx";

type Props = {
  block: Block;
  /** Draws the blocks of a column. */
  List: BlockLists;
};

/** The form of a block, with what is wrong with the block as a whole above it. */
export function BlockForm({ block, List }: Props) {
  const t = useTexts();
  const { problems } = useEditorForm();
  // Errors of a field stand at the field.
  const ofBlock = problems.filter(
    (one) => one.blockId === block.id && (one.field === null || one.severity === "warning"),
  );
  return (
    <BlockStack gap="300">
      {ofBlock.map((problem) => (
        <Banner
          key={`${problem.code} ${problem.field} ${problem.detail}`}
          tone={problem.severity === "error" ? "critical" : "warning"}
        >
          {problemText(problem, t)}
        </Banner>
      ))}
      <Fields block={block} List={List} />
    </BlockStack>
  );
}

function Fields({ block, List }: Props) {
  const t = useTexts();
  switch (block.type) {
    case "heading":
      return <HeadingForm block={block} />;
    case "text":
      return <TextForm block={block} />;
    case "button":
      return <ButtonForm block={block} />;
    case "image":
      return <ImageForm block={block} />;
    case "spacer":
      return <SpacerForm block={block} />;
    case "columns":
      return <ColumnsForm block={block} List={List} />;
    case "items":
      return <ItemsForm block={block} />;
    case "delivery_date":
      return <DeliveryDateForm block={block} />;
    case "faq":
      return <FaqForm block={block} />;
    case "support":
      return <SupportForm block={block} />;
    case "recommendations":
      return <RecommendationsForm block={block} />;
    case "discount":
      return <DiscountForm block={block} />;
    case "liquid":
      return <LiquidForm block={block} />;
    case "divider":
    case "progress":
    case "parcels":
    case "problem":
    case "address":
    case "social":
      return (
        <Text as="p" tone="subdued">
          {t(`editor.blockAbout.${block.type}`)}
        </Text>
      );
  }
}
