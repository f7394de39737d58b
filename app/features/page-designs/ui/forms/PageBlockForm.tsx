import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageBlock } from "../../page-blocks.ts";
import type { DesignProblem } from "../../page-design.ts";
import type { PageLanguage } from "../../page-languages.ts";
import { BlockFormProvider } from "./BlockFormScope.tsx";
import { CustomForm } from "./CustomForm.tsx";
import { FaqForm } from "./FaqForm.tsx";
import { useProblemText } from "./field-problems.ts";
import { HeaderForm } from "./HeaderForm.tsx";
import { AskingForm, DiscountForm, LoyaltyForm } from "./OfferForms.tsx";
import { DeliveryDateForm, FollowForm, HeroForm, ItemsForm, MapForm, ParcelsForm } from "./OrderForms.tsx";
import { ProductsForm } from "./ProductsForm.tsx";
import { RulesForm } from "./RulesForm.tsx";
import { SupportForm } from "./SupportForm.tsx";
import { AnnouncementForm, ImageForm, RichTextForm } from "./TextForms.tsx";

type Props = {
  block: PageBlock;
  /** Whose texts are being written. */
  language: PageLanguage;
  mainLanguage: PageLanguage;
  problems: readonly DesignProblem[];
  /**
   * Called with the whole block at every change that can be stored. `field` is what was typed in, of which many letters are
   * one step of undo; null: a step of its own.
   */
  onChange: (block: PageBlock, field: string | null) => void;
  /** A field was left. */
  onSettle?: () => void;
};

/** The form of a block: what it is for, its texts and choices, and when it is shown. */
export function PageBlockForm({ block, language, mainLanguage, problems, onChange, onSettle }: Props) {
  const t = useTexts();
  const scope = {
    blockId: block.id,
    language,
    mainLanguage,
    problems,
    change: onChange,
    settle: onSettle ?? ignore,
  };
  return (
    <BlockFormProvider scope={scope}>
      <BlockStack gap="400">
        <BlockProblems blockId={block.id} language={language} problems={problems} />
        <Text as="p" tone="subdued">
          {t(`pageBlock.about.${block.type}`)}
        </Text>
        <Fields block={block} />
        {/* Without its first sentence a page would say nothing. */}
        {block.type !== "hero" && (
          <RulesForm rules={block.show} onChange={(show) => onChange({ ...block, show }, null)} />
        )}
      </BlockStack>
    </BlockFormProvider>
  );
}

const ignore = () => {};

type OfBlock = { blockId: string; language: PageLanguage; problems: readonly DesignProblem[] };

/** What is wrong with the block as a whole, and every warning; errors of a field stand at the field. */
function BlockProblems({ blockId, language, problems }: OfBlock) {
  const say = useProblemText();
  const t = useTexts();
  const ofBlock = problems.filter((one) => one.blockId === blockId);
  return (["error", "warning"] as const).map((severity) => {
    const told = ofBlock
      .filter((one) => one.severity === severity && (one.field === null || severity === "warning"))
      .map((one) => say(one, language));
    // Ten questions that nobody translated are one thing to say.
    const lines = [...new Set(told)].map((problem) => ({
      problem,
      count: told.filter((one) => one === problem).length,
    }));
    return (
      lines.length > 0 && (
        <Banner key={severity} tone={severity === "error" ? "critical" : "warning"}>
          <BlockStack gap="100">
            {lines.map(({ problem, count }) => (
              <p key={problem}>{count === 1 ? problem : t("pageProblem.times", { problem, count })}</p>
            ))}
          </BlockStack>
        </Banner>
      )
    );
  });
}

function Fields({ block }: { block: PageBlock }) {
  switch (block.type) {
    case "header":
      return <HeaderForm block={block} />;
    case "hero":
      return <HeroForm block={block} />;
    case "map":
      return <MapForm block={block} />;
    case "delivery_date":
      return <DeliveryDateForm block={block} />;
    case "parcels":
      return <ParcelsForm block={block} />;
    case "items":
      return <ItemsForm block={block} />;
    case "follow":
      return <FollowForm block={block} />;
    case "faq":
      return <FaqForm block={block} />;
    case "support":
      return <SupportForm block={block} />;
    case "announcement":
      return <AnnouncementForm block={block} />;
    case "rich_text":
      return <RichTextForm block={block} />;
    case "image":
      return <ImageForm block={block} />;
    case "recommendations":
      return <ProductsForm block={block} />;
    case "discount":
      return <DiscountForm block={block} />;
    case "review":
    case "survey":
    case "returns":
      return <AskingForm block={block} />;
    case "loyalty":
      return <LoyaltyForm block={block} />;
    case "custom":
      return <CustomForm block={block} />;
    case "progress":
    case "social":
      return null;
  }
}
