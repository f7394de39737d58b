import { Banner, BlockStack, Button, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { CUSTOM_VARIABLES } from "./custom-variables.ts";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";
import styles from "./forms.module.css";

/** HTML and Liquid for those who know both, and the names that Liquid may speak of. */
export function CustomForm({ block }: { block: BlockOf<"custom"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <Banner tone="warning">{t("pageBlock.customWarning")}</Banner>
      <LocalField
        field="source"
        label={t("pageBlock.source")}
        value={block.source}
        onChange={(source) => write({ source })}
        maxLength={LIMITS.source}
        lines={8}
        isCode
        counts
        insertion={(insert) => <Variables onInsert={insert} />}
      />
    </BlockStack>
  );
}

function Variables({ onInsert }: { onInsert: (piece: string) => void }) {
  const t = useTexts();
  return (
    <BlockStack gap="200">
      <Disclosure label={t("pageBlock.variables")}>
        <dl className={styles["names"]}>
          {CUSTOM_VARIABLES.map(({ name, liquid }) => (
            <div key={name} className={styles["name"]}>
              <dt>
                <Button
                  variant="plain"
                  accessibilityLabel={t("pageBlock.insertVariable", { name })}
                  onClick={() => onInsert(liquid)}
                >
                  {name}
                </Button>
              </dt>
              <dd>
                <Text as="span" tone="subdued">
                  {t(`pageBlock.variable.${name}`)}
                </Text>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </BlockStack>
  );
}
