import { BlockStack, Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import type { BlockRules } from "../../block-rules.ts";
import { CountriesPick, LanguagesPick } from "../ManyPick.tsx";
import { rulesSentence } from "../rule-words.ts";
import { useRuleNames } from "../use-rule-names.ts";
import { useBlockForm } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { SituationsPick } from "./SituationsPick.tsx";
import { TagsField } from "./TagsField.tsx";
import styles from "./forms.module.css";

type Props = { rules: BlockRules; onChange: (rules: BlockRules) => void };

const NONE: BlockRules = { situations: [], countries: [], languages: [], tags: [], firstOrder: null };

/** When a block is shown, in one sentence, and the way to change it. */
export function RulesForm({ rules, onChange }: Props) {
  const t = useTexts();
  const names = useRuleNames();
  const { blockId } = useBlockForm();
  const [isOpen, setIsOpen] = useState(false);
  const id = pageFieldId(blockId, "show");
  const sentence = rulesSentence(rules, names);
  const isAlways = sentence === t("pageRules.always");
  return (
    <div className={styles["rules"]}>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Text as="h4" variant="headingSm">
              {t("pageRules.title")}
            </Text>
            <Button
              variant="plain"
              ariaExpanded={isOpen}
              ariaControls={id}
              accessibilityLabel={t(isOpen ? "pageRules.closeLabel" : "pageRules.changeLabel")}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? "pageRules.close" : "pageRules.change")}
            </Button>
          </InlineStack>
          <Text as="p" tone="subdued" breakWord>
            {sentence}
          </Text>
        </BlockStack>
        <Collapsible id={id} open={isOpen}>
          <BlockStack gap="400">
            <Text as="p">{t("pageRules.help")}</Text>
            <BlockStack gap="100">
              <Text as="span">{t("pageRules.situation")}</Text>
              <SituationsPick
                label={t("pageRules.thisBlock")}
                value={rules.situations}
                onChange={(situations) => onChange({ ...rules, situations })}
              />
            </BlockStack>
            <CountriesPick
              value={rules.countries}
              onChange={(countries) => onChange({ ...rules, countries })}
            />
            <LanguagesPick
              value={rules.languages}
              onChange={(languages) => onChange({ ...rules, languages })}
            />
            <TagsField value={rules.tags} onChange={(tags) => onChange({ ...rules, tags })} />
            <ChoiceButtons
              label={t("pageRules.whoseOrder")}
              options={ORDERS.map((value) => ({ value, label: t(`pageRules.order.${value}`) }))}
              value={toOrder(rules.firstOrder)}
              onChange={(order) =>
                onChange({ ...rules, firstOrder: order === "all" ? null : order === "first" })
              }
            />
            {!isAlways && (
              <InlineStack>
                <Button
                  variant="plain"
                  onClick={() => {
                    onChange(NONE);
                    setIsOpen(false);
                  }}
                >
                  {t("pageRules.clear")}
                </Button>
              </InlineStack>
            )}
          </BlockStack>
        </Collapsible>
      </BlockStack>
    </div>
  );
}

const ORDERS = ["all", "first", "later"] as const;
const toOrder = (firstOrder: boolean | null): (typeof ORDERS)[number] =>
  firstOrder === null ? "all" : firstOrder ? "first" : "later";
