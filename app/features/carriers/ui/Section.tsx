import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";

type Props = {
  title: string;
  help: string;
  /** What is said while the list is empty. */
  none: string;
  isEmpty: boolean;
  addLabel: string;
  add: () => void;
  children: ReactNode;
};

/** A list of rules that one can add to. */
export const Section = ({ title, help, none, isEmpty, addLabel, add, children }: Props) => (
  <Card>
    <BlockStack gap="400">
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {help}
        </Text>
      </BlockStack>
      {isEmpty && <Text as="p">{none}</Text>}
      {children}
      <InlineStack>
        <Button icon={PlusIcon} onClick={add}>
          {addLabel}
        </Button>
      </InlineStack>
    </BlockStack>
  </Card>
);
