import { BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { blockButtonId } from "#app/ui/editor/element-ids.ts";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { PAGE_LANGUAGES } from "../page-languages.ts";
import { missingTexts } from "./missing-texts.ts";
import { useDesignForm } from "./DesignForm.tsx";
import { pageFieldId } from "./forms/field-ids.ts";

/** In which language the texts are written and the page is shown, and what of it is still to be written. */
export function LanguageCard({ onGo }: { onGo: () => void }) {
  const t = useTexts();
  const nameOf = useLanguageNames();
  const { design, language, setLanguage, dispatch } = useDesignForm();
  const { mainLanguage } = design;
  const isMain = language === mainLanguage;
  const missing = missingTexts(design, language);
  const [first] = missing;
  const goToFirst = () => {
    if (!first) return;
    onGo();
    dispatch({ type: "select", id: first.blockId });
    // Once the block's form has been drawn.
    requestAnimationFrame(() => {
      const field = document.getElementById(pageFieldId(first.blockId, first.field));
      const target = field ?? document.getElementById(blockButtonId(first.blockId));
      target?.scrollIntoView({ block: "center", behavior: "instant" });
      target?.focus({ preventScroll: true });
    });
  };
  return (
    <Card>
      <BlockStack gap="200">
        <Select
          label={t("pageEditor.language")}
          options={PAGE_LANGUAGES.map((one) => ({
            value: one as string,
            label:
              one === mainLanguage ? t("pageEditor.mainLanguage", { language: nameOf(one) }) : nameOf(one),
          }))}
          value={language}
          onChange={(next) => {
            const known = PAGE_LANGUAGES.find((one) => one === next);
            if (known) setLanguage(known);
          }}
        />
        <Text as="p" tone="subdued">
          {isMain
            ? t("pageEditor.isMain")
            : missing.length === 0
              ? t("pageEditor.nothingMissing", { language: nameOf(language) })
              : t("pageEditor.missing", {
                  count: missing.length,
                  language: nameOf(language),
                  main: nameOf(mainLanguage),
                })}
        </Text>
        <InlineStack gap="300">
          {first && (
            <Button variant="plain" onClick={goToFirst}>
              {t("pageEditor.goToMissing")}
            </Button>
          )}
          {!isMain && (
            <Button
              variant="plain"
              onClick={() => dispatch({ type: "write", part: { mainLanguage: language }, isChoice: true })}
            >
              {t("pageEditor.makeMain", { language: nameOf(language) })}
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
