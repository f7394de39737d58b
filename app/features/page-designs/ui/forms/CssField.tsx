import {
  Banner,
  BlockStack,
  Button,
  Collapsible,
  InlineStack,
  List,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import editor from "#app/ui/editor/editor.module.css";
import type { DesignProblem } from "../../page-design.ts";
import { PAGE_CLASSES } from "./page-classes.ts";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { isOfField, useProblemText } from "./field-problems.ts";
import styles from "./forms.module.css";

type Props = {
  css: string;
  problems: readonly DesignProblem[];
  onChange: (css: string) => void;
  /** The field was left. */
  onSettle?: () => void;
};

const EXAMPLE = ".ds-card { border-radius: 0 }";

/** The merchant's own style sheet: what it may speak of, what is left out of it, and what was. */
export function CssField({ css, problems, onChange, onSettle }: Props) {
  const t = useTexts();
  const say = useProblemText();
  const [isOpen, setIsOpen] = useState(false);
  const listId = pageFieldId(null, "css-names");
  const found = problems.filter((one) => isOfField(one, null, "css"));
  const error = found.find(({ severity }) => severity === "error");
  return (
    <BlockStack gap="200">
      <div className={editor["code"]}>
        <TextField
          id={pageFieldId(null, "css")}
          label={t("pageStyle.css")}
          helpText={t("pageStyle.cssHelp")}
          autoComplete="off"
          spellCheck={false}
          multiline={8}
          maxHeight="24rem"
          monospaced
          maxLength={LIMITS.css}
          showCharacterCount
          placeholder={EXAMPLE}
          value={css}
          onChange={onChange}
          {...(error ? { error: say(error) } : {})}
          {...(onSettle ? { onBlur: onSettle } : {})}
        />
      </div>
      {found
        .filter((one) => one.severity === "warning")
        .map((problem) => (
          <Banner key={`${problem.code} ${problem.detail}`} tone="warning">
            {say(problem)}
          </Banner>
        ))}
      <InlineStack>
        <Button
          variant="plain"
          disclosure={isOpen ? "up" : "down"}
          ariaExpanded={isOpen}
          ariaControls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t("pageStyle.cssNames")}
        </Button>
      </InlineStack>
      <Collapsible id={listId} open={isOpen}>
        <BlockStack gap="300">
          <Text as="p">{t("pageStyle.cssScope")}</Text>
          <dl className={styles["names"]}>
            {PAGE_CLASSES.map((name) => (
              <div key={name} className={styles["name"]}>
                <dt>.{name}</dt>
                <dd>{t(`pageStyle.class.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <Text as="p">{t("pageStyle.cssDropped")}</Text>
          <List>
            <List.Item>{t("pageStyle.cssDropped.load")}</List.Item>
            <List.Item>{t("pageStyle.cssDropped.place")}</List.Item>
            <List.Item>{t("pageStyle.cssDropped.unknown")}</List.Item>
          </List>
        </BlockStack>
      </Collapsible>
    </BlockStack>
  );
}
