import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { useDesignForm } from "./DesignForm.tsx";
import { CssField } from "./forms/CssField.tsx";
import { StyleForm } from "./forms/StyleForm.tsx";
import { LanguageCard } from "./LanguageCard.tsx";
import { PageBlockList } from "./PageBlockList.tsx";

export type EditPart = "blocks" | "style" | "css";

/** What a page is made of: its blocks, how it looks, and for experts a style sheet. */
export function EditPane({ part, onPart }: { part: EditPart; onPart: (part: EditPart) => void }) {
  const t = useTexts();
  const { design, problems, dispatch } = useDesignForm();
  return (
    <BlockStack gap="400">
      <LanguageCard onGo={() => onPart("blocks")} />
      <Card>
        <BlockStack gap="400">
          <ChoiceButtons
            label={t("pageEditor.part")}
            labelHidden
            options={[
              { value: "blocks", label: t("pageEditor.blocks") },
              { value: "style", label: t("pageEditor.style") },
              { value: "css", label: t("pageEditor.css") },
            ]}
            value={part}
            onChange={onPart}
          />
          {part === "blocks" && <PageBlockList />}
          {part === "style" && (
            <>
              <StyleForm
                style={design.style}
                onChange={(style) => dispatch({ type: "write", part: { style }, isChoice: true })}
              />
              <Text as="p">
                <Link url="/app/messages/brand">{t("pageEditor.brand")}</Link>
              </Text>
            </>
          )}
          {part === "css" && (
            <CssField
              css={design.css}
              problems={problems}
              onChange={(css) => dispatch({ type: "write", part: { css } })}
              onSettle={() => dispatch({ type: "settle" })}
            />
          )}
        </BlockStack>
      </Card>
    </BlockStack>
  );
}
