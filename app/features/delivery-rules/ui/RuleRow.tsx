import { InlineStack, Text } from "@shopify/polaris";
import type { ComponentProps, ReactNode } from "react";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { fieldId } from "./RulesForm.tsx";
import styles from "./rules.module.css";

type Props = ComponentProps<typeof RowButtons> & {
  path: string;
  headingLevel?: "h3" | "h4";
  /** Where order matters: its place in it, from 1. */
  place?: number;
  children: ReactNode;
};

/** One entry of a list of rules: its name, its buttons, its fields. A problem with the whole entry leads here. */
export function RuleRow({ path, headingLevel = "h3", place, children, ...buttons }: Props) {
  return (
    <div className={styles["row"]} id={fieldId(path)} tabIndex={-1}>
      <InlineStack align="space-between" blockAlign="center" wrap={false} gap="200">
        <Text as={headingLevel} variant="headingSm" breakWord>
          {place !== undefined && `${place}. `}
          {buttons.name}
        </Text>
        <RowButtons {...buttons} />
      </InlineStack>
      {children}
    </div>
  );
}
