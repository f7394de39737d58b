import { BlockStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A name and what it is, one above the other. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BlockStack>
      <Text as="span" tone="subdued" variant="bodySm">
        {label}
      </Text>
      <Text as="span" breakWord>
        {children}
      </Text>
    </BlockStack>
  );
}
