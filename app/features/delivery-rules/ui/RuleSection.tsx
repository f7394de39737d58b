import { Badge, Banner, BlockStack, Box, Card, Icon, InlineStack, List, Text } from "@shopify/polaris";
import { ChevronDownIcon, ChevronUpIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import styles from "./rules.module.css";

type Props = {
  id: string;
  title: string;
  /** What is set there now, in one line. */
  summary: string;
  isUsual: boolean;
  problemCount: number;
  /** What may be saved as it is, but is worth a look. */
  hints: string[];
  isOpen: boolean;
  toggle: () => void;
  children: ReactNode;
};

/** A part of the rules: closed it says what is set, open it lets change it. */
export function RuleSection({
  id,
  title,
  summary,
  isUsual,
  problemCount,
  hints,
  isOpen,
  toggle,
  children,
}: Props) {
  const t = useTexts();
  return (
    <Card padding="0">
      <h2 className={styles["head"]}>
        <button
          type="button"
          className={styles["toggle"]}
          id={`section-${id}`}
          aria-expanded={isOpen}
          aria-controls={`section-${id}-fields`}
          onClick={toggle}
        >
          <span className={styles["headText"]}>
            <InlineStack as="span" gap="200" blockAlign="center">
              <Text as="span" variant="headingMd">
                {title}
              </Text>
              {problemCount > 0 && (
                <Badge tone="critical">{t("rules.problemCount", { count: problemCount })}</Badge>
              )}
              {hints.length > 0 && problemCount === 0 && (
                <Badge tone="attention">{t("rules.hintCount", { count: hints.length })}</Badge>
              )}
              {isUsual && problemCount === 0 && <Badge>{t("rules.usual")}</Badge>}
            </InlineStack>
            <Text as="span" tone="subdued" fontWeight="regular" breakWord>
              {summary}
            </Text>
          </span>
          <span className={styles["chevron"]}>
            <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
          </span>
        </button>
      </h2>
      <div id={`section-${id}-fields`} hidden={!isOpen}>
        {isOpen && (
          <Box padding="400" paddingBlockStart="100">
            <BlockStack gap="400">
              {hints.length > 0 && (
                <Banner tone="warning">
                  <List>
                    {hints.map((hint) => (
                      <List.Item key={hint}>{hint}</List.Item>
                    ))}
                  </List>
                </Banner>
              )}
              {children}
            </BlockStack>
          </Box>
        )}
      </div>
    </Card>
  );
}
